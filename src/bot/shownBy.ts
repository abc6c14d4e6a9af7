import type { Log } from '../handlers/ports/log.ts';
import type { SendResult } from '../handlers/ports/transport.ts';
import type { FormShown } from './adapter.ts';

/** What became of an answer that `send` was to show. What it rejects with tells nothing of whether it was sent. */
export async function shownBy(send: () => Promise<SendResult>, log: Log): Promise<FormShown> {
  try {
    const result = await send();
    if (result.ok) {
      return 'shown';
    }
    const { kind, reason } = result.failure;
    log.warn({ reason }, 'the answer to a form of its own page could not be shown at once');
    return kind === 'unknown' ? 'unsure' : 'not';
  } catch (error) {
    log.warn({ err: error }, 'the answer to a form of its own page could perhaps not be shown');
    return 'unsure';
  }
}
