import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Speaker } from '../../../handlers/chat/intent.ts';
import { textCard } from '../../../handlers/replies.ts';
import { localeOfText } from '../../localeOfText.ts';
import { plainText } from '../../plainText.ts';
import type { Asked } from '../asked.ts';
import { homeView } from '../homeView.ts';
import { ask, type InboundDeps } from './inboundDeps.ts';

/** The home tab is one's own day, drawn anew whenever it is opened. */
export function onHome(deps: InboundDeps) {
  return async ({
    event,
    body,
  }: AllMiddlewareArgs & SlackEventMiddlewareArgs<'app_home_opened'>): Promise<void> => {
    if (event.tab === 'home') {
      await publishHome(deps, event.user, await deps.people.speaker(event.user), `event:${body.event_id}`);
    }
  };
}

export async function publishHome(
  deps: InboundDeps,
  user: string,
  speaker: Speaker,
  key: string,
): Promise<void> {
  const asked: Asked = { speaker, user, channel: null, direct: true, key };
  const { card = textCard('') } = await ask(deps, asked, { kind: 'action', command: 'day.show', input: {} });
  try {
    await deps.client.views.publish({ user_id: user, view: homeView(card, localeOfText(plainText(card))) });
  } catch (error) {
    // It is drawn again the next time that it is opened.
    deps.log.warn({ err: error }, 'the home tab could not be drawn');
  }
}
