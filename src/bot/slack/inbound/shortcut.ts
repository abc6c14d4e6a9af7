import type {
  AllMiddlewareArgs,
  GlobalShortcut,
  MessageShortcut,
  SlackShortcutMiddlewareArgs,
} from '@slack/bolt';
import type { RawValues } from '../../../handlers/chat/intent.ts';
import type { Asked } from '../asked.ts';
import { typedText } from '../slackText.ts';
import { MESSAGE_SHORTCUTS } from '../surface.ts';
import { ask, type InboundDeps, isDirect } from './inboundDeps.ts';

/** An everyday form from the menu: `open:customer.register`. */
export function onGlobalShortcut(deps: InboundDeps) {
  return async ({
    ack,
    shortcut,
  }: AllMiddlewareArgs & SlackShortcutMiddlewareArgs<GlobalShortcut>): Promise<void> => {
    const { user, team, trigger_id: trigger, callback_id: callback } = shortcut;
    const asked: Asked = {
      speaker: await deps.people.speaker(user.id, team?.id),
      user: user.id,
      channel: null,
      direct: true,
      trigger,
      key: `shortcut:${trigger}`,
    };
    const command = callback.slice(callback.indexOf(':') + 1);
    const answer = await ask(deps, asked, { kind: 'action', command, input: { form: 'yes' } });
    await deps.answerer.show(asked, answer);
    await ack();
  };
}

/** 记为跟进, 登记投诉: a message that somebody wrote becomes a record, in a form that already says what can be read of it. */
export function onMessageShortcut(deps: InboundDeps) {
  return async ({
    ack,
    shortcut,
  }: AllMiddlewareArgs & SlackShortcutMiddlewareArgs<MessageShortcut>): Promise<void> => {
    const { user, channel, message, team, trigger_id: trigger } = shortcut;
    const asked: Asked = {
      speaker: await deps.people.speaker(user.id, team?.id),
      user: user.id,
      channel: channel.id,
      direct: isDirect(channel.id),
      trigger,
      responseUrl: shortcut.response_url,
      key: `shortcut:${trigger}`,
    };
    const text = typedText(message.text ?? '').trim();
    const { command } =
      MESSAGE_SHORTCUTS.find(({ callbackId }) => callbackId === shortcut.callback_id) ?? MESSAGE_SHORTCUTS[0];
    const { word, takes, reads } = MADE_OF[command];
    const read = await readOf(deps, asked, `${word} ${text.slice(0, READ)}`, reads);
    const input = { ...read, [takes]: text.slice(0, CONTENT), form: 'yes' };
    const answer = await ask(deps, asked, { kind: 'action', command, input });
    await deps.answerer.show(asked, answer);
    await ack();
  };
}

/** By which word a message is read, which field it becomes, and what else of it can be told by what was read. */
const MADE_OF: Readonly<
  Record<
    (typeof MESSAGE_SHORTCUTS)[number]['command'],
    { readonly word: string; readonly takes: string; readonly reads: readonly string[] }
  >
> = {
  'followUp.log': { word: '跟进', takes: 'content', reads: ['customer'] },
  'complaint.take': {
    word: '投诉',
    takes: 'text',
    reads: ['customer', 'unit', 'name', 'phone', 'category', 'risk', 'demand'],
  },
};
/** As long as such a text may be. */
const CONTENT = 2_000;
/** Longer lines are not read. */
const READ = 1_900;

/** Whom and what it is about, as far as the message says so. */
async function readOf(
  { desk }: InboundDeps,
  asked: Asked,
  line: string,
  reads: readonly string[],
): Promise<RawValues> {
  const place = {
    platform: 'slack',
    workspace: asked.speaker.workspace,
    key: asked.user,
    kind: 'direct',
  } as const;
  const { fields } = await desk.understand(asked.speaker, place, line);
  return Object.fromEntries(
    reads.flatMap((name): [string, string][] => {
      const value = fields[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}
