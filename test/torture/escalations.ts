import { ABOVE } from './complaints.ts';
import type { Call } from './recorder.ts';

/** A complaint that was written, and the account of who answers for it. */
export interface Recorded {
  readonly id: string;
  readonly ref: string;
  readonly account: string;
}

/** What arrived of escalations, compared with what was due. */
export interface Escalations {
  readonly complaints: number;
  /** Complaints that the one who answers for them was not told of. */
  readonly lost: readonly string[];
  /** Those that he was told of in more than one message. */
  readonly twice: readonly string[];
  /** How many each of those above was told of: in a message of many only their number is said. */
  readonly above: readonly number[];
}

const MANY = /^(\d+) [件项]/u;

/** Each key is shown once: repeats are the same message. */
export function escalations(complaints: readonly Recorded[], calls: readonly Call[]): Escalations {
  const messages = [...new Map(calls.map((call) => [call.key, call])).values()];
  const to = (account: string): readonly Call[] =>
    messages.filter((call) => call.to === `D${account}` && /\bT\d+\b/u.test(call.body));
  const timesTold = ({ ref, account }: Recorded): number =>
    to(account).filter(({ body }) => new RegExp(`\\b${ref}\\b`, 'u').test(body)).length;
  return {
    complaints: complaints.length,
    lost: complaints.filter((one) => timesTold(one) === 0).map(({ ref }) => ref),
    twice: complaints.filter((one) => timesTold(one) > 1).map(({ ref }) => ref),
    above: ABOVE.map((account) => to(account).reduce((sum, { body }) => sum + saidIn(body), 0)),
  };
}

function saidIn(body: string): number {
  const { heading = '' } = JSON.parse(body) as { heading?: string };
  return Number(MANY.exec(heading)?.[1] ?? 1);
}
