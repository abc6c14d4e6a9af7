import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Asked } from '../asked.ts';
import { typedText } from '../slackText.ts';
import { ask, type InboundDeps } from './inboundDeps.ts';
import { LINE_FILES_WITHIN_MS, type SlackFile } from './sentFiles.ts';

/** What people send besides plain words that is still something they said. */
const SAID = new Set([undefined, 'file_share', 'thread_broadcast']);

/** A direct message to the bot. */
export function onMessage(deps: InboundDeps) {
  return async ({
    message,
    body,
  }: AllMiddlewareArgs & SlackEventMiddlewareArgs<'message'>): Promise<void> => {
    const { subtype, channel_type: type } = message;
    if (type !== 'im' || !SAID.has(subtype) || !('user' in message) || 'bot_id' in message) {
      return;
    }
    const { user, text = '', channel, thread_ts: thread, files = [] } = message as SaidMessage;
    if (user === undefined) {
      return;
    }
    const { team, user_team: userTeam } = message as SaidMessage;
    const asked: Asked = {
      speaker: await deps.people.speaker(user, userTeam ?? team),
      user,
      channel,
      direct: true,
      ...(thread === undefined ? {} : { thread }),
      key: `event:${body.event_id}`,
    };
    const late = AbortSignal.timeout(LINE_FILES_WITHIN_MS);
    const said = await deps.sentFiles.withLine(asked.speaker, typedText(text), files, late);
    const answer = await ask(deps, asked, said);
    await deps.answerer.show(asked, answer);
  };
}

interface SaidMessage {
  readonly user?: string;
  readonly text?: string;
  readonly channel: string;
  readonly thread_ts?: string;
  readonly team?: string;
  readonly user_team?: string;
  readonly files?: readonly SlackFile[];
}
