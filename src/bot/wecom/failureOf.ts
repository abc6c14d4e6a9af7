import type { SendFailure } from '../../handlers/ports/transport.ts';
import { sendFailure } from './api/errors.ts';
import { BotAwayError } from './bot/botAwayError.ts';
import { BotUncertainError } from './bot/botUncertainError.ts';

/** What a failed call, by whichever way, means for the message that it was to send. Throws what is no failure of WeCom. */
export function failureOf(error: unknown): SendFailure {
  if (error instanceof BotAwayError) {
    return { kind: 'retry', reason: error.message };
  }
  if (error instanceof BotUncertainError) {
    return { kind: 'unknown', reason: error.message };
  }
  return sendFailure(error);
}
