import { z } from 'zod';
import { NEVER_CONNECTED } from '../../neverConnected.ts';
import { WecomError, WecomUnansweredError } from './errors.ts';

export type Fetch = typeof fetch;

/** What WeCom answers: `errcode` is 0, everything else is for the caller to read. */
export type WecomAnswer = Readonly<Record<string, unknown>>;

export interface Asked {
  /** As in the address: `message/send`. For errors; the address itself may hold a secret. */
  readonly method: string;
  readonly url: URL;
  readonly init?: RequestInit;
  /** True where a request that was lost may have been carried out, with an effect that somebody sees. */
  readonly hasEffect: boolean;
}

export interface Way {
  readonly fetch: Fetch;
  /** Milliseconds until an answer must be there wholly. */
  readonly timeoutMs: number;
}

/** Every answer of WeCom is one (D90313). */
const answer = z.looseObject({ errcode: z.int(), errmsg: z.string().default('') });

/** No connection, or none to whom we would speak: nothing can have been done. */
const NOT_SENT = new Set([
  ...NEVER_CONNECTED,
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** One request and its answer. Rejects with WecomError where WeCom refuses, with WecomUnansweredError where it does not say. */
export async function ask(way: Way, asked: Asked): Promise<WecomAnswer> {
  const { method, hasEffect } = asked;
  const { status, text } = await responseTo(way, asked);
  if (status !== 200) {
    // Something before WeCom has answered: what it refuses it has not handed on.
    throw new WecomUnansweredError(method, `status ${status}`, hasEffect && status >= 500);
  }
  const parsed = answer.safeParse(jsonOf(text));
  if (!parsed.success) {
    throw new WecomUnansweredError(method, 'what came is no answer of WeCom', hasEffect);
  }
  const { errcode, errmsg, ...rest } = parsed.data;
  if (errcode !== 0) {
    throw new WecomError(errcode, method, addressIn(errmsg));
  }
  return rest;
}

/** The answer in its shape. Rejects with WecomUnansweredError: what was read tells us nothing. */
export function answered<T extends z.ZodType>(method: string, schema: T, given: WecomAnswer): z.infer<T> {
  const parsed = schema.safeParse(given);
  if (parsed.success) {
    return parsed.data;
  }
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new WecomUnansweredError(method, `its answer has another shape at ${where}`, false);
}

async function responseTo(
  { fetch, timeoutMs }: Way,
  { method, url, init, hasEffect }: Asked,
): Promise<{ readonly status: number; readonly text: string }> {
  try {
    // A redirect would carry the token, or the message, to somewhere else.
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    const code = codeOf(error);
    throw new WecomUnansweredError(method, code, hasEffect && !NOT_SENT.has(code));
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** fetch wraps what the socket said, several times over; a time-out has a name and no code. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) {
    return 'the connection failed';
  }
  const { name, code, cause } = error as { name?: unknown; code?: unknown; cause?: unknown };
  if (name === 'TimeoutError') {
    return 'it took too long';
  }
  return typeof code === 'string' ? code : codeOf(cause);
}

/** `..., from ip: 9.30.0.138, more info at ...`: shown to operators, and never decided by. */
function addressIn(errmsg: string): string | undefined {
  return /\bfrom ip: ([\da-f.:]{3,45})/u.exec(errmsg)?.[1];
}
