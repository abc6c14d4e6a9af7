import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../../domain/company.ts';
import type { Intent, Said } from '../../../handlers/chat/intent.ts';
import type { Answer } from '../../../handlers/chat/outcome.ts';
import type { Desk } from '../../../handlers/ports/desk.ts';
import type { Log } from '../../../handlers/ports/log.ts';
import type { Answerer } from '../answerer.ts';
import { type Asked, placeOf } from '../asked.ts';
import type { SlackChannels } from '../channels.ts';
import type { SlackPeople } from '../people.ts';
import type { Respond } from '../respond.ts';
import type { SentFiles } from './sentFiles.ts';

/** What the listeners work with. */
export interface InboundDeps {
  readonly desk: Desk;
  readonly people: SlackPeople;
  readonly channels: SlackChannels;
  readonly answerer: Answerer;
  readonly sentFiles: SentFiles;
  /** For what must be answered within three seconds. */
  readonly client: WebClient;
  readonly respond: Respond;
  /** Of what is said before it is known who listens. */
  readonly locale: Locale;
  readonly log: Log;
}

/** Hands over what somebody has said. Rejects only when the database is away. */
export async function ask(deps: Pick<InboundDeps, 'desk'>, asked: Asked, said: Said): Promise<Answer> {
  return await deps.desk.handle(intentOf(asked, said));
}

function intentOf(asked: Asked, said: Said): Intent {
  return { deliveryId: asked.key, speaker: asked.speaker, place: placeOf(asked), said };
}

/** Slack's words for a conversation with the bot alone start with D; a user's id stands for it too. */
export function isDirect(channel: string): boolean {
  return /^[DUW]/u.test(channel);
}
