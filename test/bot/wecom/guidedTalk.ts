import { GUIDED } from '../../../src/bot/guided/guidedCard.ts';
import type { Asked } from '../../../src/bot/wecom/asked.ts';
import { GuidedChat } from '../../../src/bot/wecom/guidedChat.ts';
import { GuidedNotes } from '../../../src/bot/wecom/guidedNotes.ts';
import { plainText } from '../../../src/bot/plainText.ts';
import type { FieldView, FormView } from '../../../src/handlers/chat/field.ts';
import type { RawValues } from '../../../src/handlers/chat/intent.ts';
import type { Answer } from '../../../src/handlers/chat/outcome.ts';
import type { Desk } from '../../../src/handlers/ports/desk.ts';
import type { PlatformNotes } from '../../../src/handlers/ports/platformNotes.ts';
import type { Session } from '../../../src/handlers/ports/session.ts';
import { textCard } from '../../../src/handlers/replies.ts';
import { fakeClock } from '../../support/clock.ts';
import { ScriptedDesk } from '../../support/scriptedDesk.ts';

const field = (name: string, label: string): FieldView => ({ name, kind: 'text', label, required: true });

export const FORM: FormView = {
  id: 'ticket-1',
  title: '登记客户',
  submitLabel: '提交',
  errors: {},
  fields: [field('name', '姓名'), field('phone', '手机号')],
};

/** A desk with one form, which it takes once. */
export function formDesk() {
  const desk = new ScriptedDesk(() => {
    desk.forms.set(FORM.id, { state: 'used', locale: 'zh-CN' });
    return { word: 'done', refs: ['C1'], card: textCard('已登记'), audience: 'asker' };
  }, {} as Session);
  desk.forms.set(FORM.id, { state: 'open', form: FORM, locale: 'zh-CN' });
  const submitted = (): RawValues[] =>
    desk.handled.flatMap(({ said }) => (said.kind === 'submit' ? [said.values] : []));
  return { desk, submitted };
}

/** Alone with the app where it is left out. */
type Where = Partial<Pick<Asked, 'via' | 'group'>>;

export interface Said {
  readonly key: string;
  readonly text: string;
}

const askedAs = (key: string, where: Where = {}): Asked => ({
  speaker: { platform: 'wecom', workspace: 'ww', externalId: 'LiNa' },
  userid: 'LiNa',
  via: 'app',
  group: null,
  key,
  ...where,
});

/** One process in which 李娜 is asked a form; what she is told is put into `said`. */
export function guidedTalk(
  desk: Desk,
  notes: PlatformNotes,
  { said = [], clock = fakeClock() }: { said?: Said[]; clock?: ReturnType<typeof fakeClock> } = {},
) {
  const reach = { isReached: true };
  const chat = new GuidedChat({
    desk,
    notes: new GuidedNotes(notes, clock),
    say: async ({ key }, card) => {
      said.push({ key, text: plainText(card) });
      return reach.isReached;
    },
  });
  const show = async ({ key }: Asked, { card }: Answer): Promise<void> => {
    said.push({ key, text: card === undefined ? '' : plainText(card) });
  };
  const press = (key: string, command: string, value?: string): Promise<boolean> =>
    chat.press({ asked: askedAs(key), show }, command, {
      ticket: FORM.id,
      ...(value === undefined ? {} : { value }),
    });
  return {
    said,
    clock,
    reach,
    begin: (key: string, form = FORM, where: Where = {}) => chat.begin(askedAs(key, where), form, undefined),
    /** False where the line is for the desk. */
    line: (key: string, text: string, where: Where = {}) =>
      chat.hear({ asked: askedAs(key, where), show }, text),
    submit: (key: string) => press(key, GUIDED.submit),
    cancel: (key: string) => press(key, GUIDED.cancel),
    change: (key: string, name: string) => press(key, GUIDED.again, name),
  };
}
