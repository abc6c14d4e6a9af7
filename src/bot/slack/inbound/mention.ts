import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Asked } from '../asked.ts';
import { typedText } from '../slackText.ts';
import { ask, type InboundDeps } from './inboundDeps.ts';

/** `@Loupan 跟进 C12 …` in a channel: answered in the thread of what was said. */
export function onMention(deps: InboundDeps, botUser: () => string) {
  return async ({
    event,
    body,
  }: AllMiddlewareArgs & SlackEventMiddlewareArgs<'app_mention'>): Promise<void> => {
    const { user, channel, ts, thread_ts: thread } = event;
    if (user === undefined || 'bot_id' in event) {
      return;
    }
    const { team, user_team: userTeam } = event as { team?: string; user_team?: string };
    const asked: Asked = {
      speaker: await deps.people.speaker(user, userTeam ?? team),
      user,
      channel,
      direct: false,
      thread: thread ?? ts,
      key: `event:${body.event_id}`,
    };
    const said = event.text.replaceAll(new RegExp(`<@${botUser()}(?:\\|[^>]*)?>`, 'gu'), ' ');
    const text = typedText(said).trim();
    const answer = await ask(deps, asked, { kind: 'line', text: text === '' ? '帮助' : text });
    await deps.answerer.show(asked, answer);
  };
}
