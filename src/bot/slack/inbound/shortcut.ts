import type {
  AllMiddlewareArgs,
  GlobalShortcut,
  MessageShortcut,
  SlackShortcutMiddlewareArgs,
} from '@slack/bolt';
import type { RawValues } from '../../../handlers/chat/intent.ts';
import type { Asked } from '../asked.ts';
import { typedText } from '../slackText.ts';
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

/** 记为跟进: a message that somebody wrote becomes a follow-up, in a form that already says what can be read of it. */
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
    const input = { ...(await readOf(deps, asked, text)), content: text.slice(0, CONTENT), form: 'yes' };
    const answer = await ask(deps, asked, { kind: 'action', command: 'followUp.log', input });
    await deps.answerer.show(asked, answer);
    await ack();
  };
}

/** As long as a follow-up may be. */
const CONTENT = 2_000;
/** Longer lines are not read. */
const READ = 1_900;

/** Whom it is about, as far as the message says so. */
async function readOf({ desk }: InboundDeps, asked: Asked, text: string): Promise<RawValues> {
  const place = {
    platform: 'slack',
    workspace: asked.speaker.workspace,
    key: asked.user,
    kind: 'direct',
  } as const;
  const { fields } = await desk.understand(asked.speaker, place, `跟进 ${text.slice(0, READ)}`);
  const { customer } = fields;
  return typeof customer === 'string' ? { customer } : {};
}
