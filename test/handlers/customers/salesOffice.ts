import { waitingNotices } from '../../support/waitingNotices.ts';
import type { FormView } from '../../../src/handlers/chat/field.ts';
import type { RawValues } from '../../../src/handlers/chat/intent.ts';
import type { OutcomeWord } from '../../../src/handlers/chat/outcome.ts';
import type { Understood } from '../../../src/handlers/ports/desk.ts';
import type { Files } from '../../../src/handlers/ports/files.ts';
import type { Notice } from '../../../src/handlers/ports/notice.ts';
import type { Operation } from '../../../src/handlers/ports/operation.ts';
import type { Store } from '../../../src/handlers/ports/session.ts';
import { systemIds } from '../../../src/ids.ts';
import { openOffice, type Reply } from '../../support/conversation.ts';

type Filled = Readonly<Record<string, string | readonly string[]>>;

/** One answer, with what the person who got it can do next. */
export interface Heard {
  readonly word: OutcomeWord;
  readonly refs: readonly string[];
  readonly text: string;
  /** Ids of the pictures in it. */
  readonly pictures: readonly string[];
  /** Labels, in order. */
  readonly buttons: readonly string[];
  readonly form: FormView | undefined;
  readonly errors: Readonly<Record<string, string>>;
  /** What the form starts with. */
  readonly values: Filled;
  readonly audience: 'asker' | 'conversation';
  /** Presses the first button whose label or id begins like this. */
  press(button: string, value?: string): Promise<Heard>;
  /** Somebody else presses it. */
  pressAs(who: string, button: string, value?: string): Promise<Heard>;
  submit(values: RawValues): Promise<Heard>;
}

export interface SalesOffice {
  readonly store: Store;
  readonly files: Files;
  say(who: string, text: string): Promise<Heard>;
  /** Presses a button that nobody was shown. */
  act(who: string, command: string, input: RawValues): Promise<Heard>;
  understand(who: string, text: string): Promise<Understood>;
  /** Messages to others that wait to be sent now. */
  notices(): Promise<Notice[]>;
  /** Operations as they are written from now on. */
  watchOperations(): readonly Operation[];
  memberId(who: string): Promise<string>;
  now(): Date;
  advance(minutes: number): void;
  close(): Promise<void>;
}

/** The demo company's named customers on a Monday at 10:00, with answers that can be acted on. */
export async function openSalesOffice(): Promise<SalesOffice> {
  const office = await openOffice();
  const { store, files, clock, engine, desk } = office;

  const heard = (who: string, reply: Reply): Heard => {
    if (reply.word === 'failed') {
      throw new Error(reply.text);
    }
    const pressAs = async (presser: string, button: string, value?: string): Promise<Heard> => {
      const action = reply.actions.find(({ id, label }) => label.startsWith(button) || id.startsWith(button));
      if (action === undefined) {
        throw new Error(`no button ${button}: ${reply.actions.map(({ label }) => label).join(', ')}`);
      }
      return heard(presser, await office.press(presser, reply, action.id, value));
    };
    const fields = reply.form?.fields ?? [];
    return {
      word: reply.word,
      refs: reply.refs,
      text: reply.text,
      pictures: (reply.card?.blocks ?? []).flatMap((block) => (block.kind === 'image' ? [block.fileId] : [])),
      buttons: reply.actions.map(({ label }) => label),
      form: reply.form,
      errors: reply.errors,
      values: Object.fromEntries(
        fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
      ),
      audience: reply.audience,
      press: (button, value) => pressAs(who, button, value),
      pressAs,
      submit: async (values) => heard(who, await office.submit(who, reply, values)),
    };
  };

  return {
    store,
    files,
    say: async (who, text) => heard(who, await office.say(who, text)),
    act: async (who, command, input) => {
      const answer = await desk.handle({
        deliveryId: systemIds.uuid(),
        speaker: { platform: 'web', workspace: 'demo', externalId: who },
        place: { platform: 'web', workspace: 'demo', key: `dm:${who}`, kind: 'direct' },
        said: { kind: 'action', command, input },
      });
      const [first] = answer.card?.blocks ?? [];
      return heard(who, {
        ...answer,
        text: first?.kind === 'text' ? first.text : '',
        card: answer.card,
        form: answer.form,
        errors: answer.errors ?? answer.form?.errors ?? {},
        actions: [],
      });
    },
    understand: (who, text) => office.understand(who, text),
    notices: async () => await waitingNotices(engine, clock.now()),
    watchOperations: () => {
      const written: Operation[] = [];
      const tx = store.tx.bind(store);
      store.tx = (fn) =>
        tx((session) => {
          const write = session.writeOperation.bind(session);
          session.writeOperation = async (operation) => {
            await write(operation);
            written.push(operation);
          };
          return fn(session);
        });
      return written;
    },
    memberId: async (who) => {
      const speaker = { platform: 'web', workspace: 'demo', externalId: who } as const;
      return (await store.read.members.actor(speaker))?.member.id ?? '';
    },
    now: () => clock.now(),
    advance: (minutes) => {
      office.advance(minutes);
    },
    close: () => office.close(),
  };
}
