import { CallbackError } from '../../../../src/bot/wecom/callback/callbackError.ts';

/** Why it was refused; throws where it was taken, or where anything else went wrong. */
export function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof CallbackError) {
      return error.reason;
    }
    throw error;
  }
  throw new Error('it was taken');
}
