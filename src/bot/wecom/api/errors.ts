import type { SendFailure } from '../../../handlers/ports/transport.ts';
import { ERRCODES, UNTRUSTED_IP, WRONG_CREDENTIALS } from './errcodes.ts';

/** The method whose refusal shuts out every other one. */
export const GETTOKEN = 'gettoken';

/** Twelve attempts of the delivery engine then last two hours: longer than WeCom's ban, and time for somebody to mend it. */
const SHUT_OUT_MS = 10 * 60_000;

/** WeCom has understood and refuses. The message holds neither a token nor a key. */
export class WecomError extends Error {
  readonly errcode: number;
  /** As in the address: `message/send`; the command for the AI bot. */
  readonly method: string;
  /** Our own address as WeCom sees it, where it says so: for whoever must add it to the trusted IPs. */
  readonly ip: string | undefined;

  constructor(errcode: number, method: string, ip?: string) {
    const says = ERRCODES.get(errcode)?.says;
    super(`WeCom refused ${method}: ${errcode}${says === undefined ? '' : `, ${says}`}`);
    this.name = 'WecomError';
    this.errcode = errcode;
    this.method = method;
    this.ip = ip;
  }
}

/** No answer has come, or one that is none. It keeps no cause: what fetch throws may hold the address with its token. */
export class WecomUnansweredError extends Error {
  readonly method: string;
  /** False where the request cannot have had any effect that somebody sees. */
  readonly mayBeDone: boolean;

  constructor(method: string, detail: string, mayBeDone: boolean) {
    super(`no answer of WeCom to ${method}: ${detail}`);
    this.name = 'WecomUnansweredError';
    this.method = method;
    this.mayBeDone = mayBeDone;
  }
}

/** What WeCom would not take, found out before it was sent. */
export class UnsendableError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnsendableError';
  }
}

/** gettoken has refused our corp id or secret, or has banned the address of this server. */
export function isWrongSecret(error: unknown): error is WecomError {
  return error instanceof WecomError && error.method === GETTOKEN && WRONG_CREDENTIALS.has(error.errcode);
}

/** Nothing goes any more until an operator mends it: a wrong secret, gettoken's ban, an address that is not trusted. */
export function isShutOut(error: unknown): error is WecomError {
  return isWrongSecret(error) || (error instanceof WecomError && error.errcode === UNTRUSTED_IP);
}

/** What a failed call means for the message that it was to send. Throws what is no failure of WeCom. */
export function sendFailure(error: unknown): SendFailure {
  if (error instanceof WecomError) {
    return refused(error);
  }
  if (error instanceof WecomUnansweredError) {
    return { kind: error.mayBeDone ? 'unknown' : 'retry', reason: error.message };
  }
  if (error instanceof UnsendableError) {
    return { kind: 'dead', reason: error.message };
  }
  throw error;
}

function refused(error: WecomError): SendFailure {
  const { message: reason, errcode } = error;
  if (isShutOut(error)) {
    return { kind: 'retry', reason, afterMs: SHUT_OUT_MS };
  }
  const known = ERRCODES.get(errcode);
  if (known?.then !== 'retry') {
    return { kind: 'dead', reason };
  }
  return { kind: 'retry', reason, ...(known.afterMs === undefined ? {} : { afterMs: known.afterMs }) };
}
