import type { SendResult } from '../../handlers/ports/transport.ts';
import { reasonOf } from '../fault.ts';

/** A platform that has not answered by then may have taken the message or not. */
const ANSWER_WITHIN_MS = 30_000;

/** A transport that throws or does not answer may have sent: the same key is tried again. */
export async function attempt(send: () => Promise<SendResult>): Promise<SendResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SendResult>((resolve) => {
    timer = setTimeout(() => {
      resolve({ ok: false, failure: { kind: 'unknown', reason: 'no answer within 30 s' } });
    }, ANSWER_WITHIN_MS);
    timer.unref();
  });
  try {
    return await Promise.race([send(), late]);
  } catch (error) {
    return { ok: false, failure: { kind: 'unknown', reason: reasonOf(error) } };
  } finally {
    clearTimeout(timer);
  }
}
