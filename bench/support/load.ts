import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

export interface LoadResult {
  /** Requests made, those of the warm-up included. */
  readonly sent: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly failures: number;
}

/** A body that is no JSON, or whose sender signs it. */
interface Prepared {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Behind the address. */
  readonly query?: string;
}

/** The nth body to post. */
export type Bodies = (n: number) => string | Prepared;

/**
 * Closed loop: `inFlight` requests at a time, at most `total` in all and for at most `seconds`, after `warmUp` that do not
 * count.
 */
export async function closedLoop(
  url: string,
  bodies: Bodies,
  { inFlight, total, warmUp, seconds }: { inFlight: number; total: number; warmUp: number; seconds: number },
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  const times: number[] = [];
  let failures = 0;
  let next = 0;
  let until = performance.now() + seconds * 1000;
  const worker = async (limit: number, count: boolean): Promise<void> => {
    while (next < limit && performance.now() < until) {
      const n = next;
      next += 1;
      const started = performance.now();
      const ok = await post(url, bodies(n), agent);
      if (count) {
        times.push(performance.now() - started);
        failures += ok ? 0 : 1;
      }
    }
  };
  await Promise.all(Array.from({ length: inFlight }, () => worker(warmUp, false)));
  const limit = next + total;
  const started = performance.now();
  until = started + seconds * 1000;
  await Promise.all(Array.from({ length: inFlight }, () => worker(limit, true)));
  const took = (performance.now() - started) / 1000;
  agent.destroy();
  return { sent: next, perSecond: times.length / took, ...percentiles(times), failures };
}

/** Open loop: `perSecond` requests a second whatever the answers do, so that a stall is seen in full. */
export async function openLoop(
  url: string,
  bodies: Bodies,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const times: number[] = [];
  let failures = 0;
  const running: Promise<void>[] = [];
  const started = performance.now();
  const total = perSecond * seconds;
  for (let n = 0; n < total; n += 1) {
    const due = started + (n * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) {
      await pause(wait);
    }
    running.push(
      post(url, bodies(n), agent).then((ok) => {
        times.push(performance.now() - due);
        failures += ok ? 0 : 1;
      }),
    );
  }
  await Promise.all(running);
  agent.destroy();
  return { sent: total, perSecond, ...percentiles(times), failures };
}

export function percentiles(times: readonly number[]): {
  p50: number;
  p95: number;
  p99: number;
  max: number;
} {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted.at(-1) ?? 0 };
}

function post(url: string, given: string | Prepared, agent: Agent): Promise<boolean> {
  const { body, headers, query } =
    typeof given === 'string'
      ? { body: given, headers: { 'content-type': 'application/json' }, query: undefined }
      : given;
  return new Promise((resolve) => {
    const sent = request(
      query === undefined ? url : `${url}?${query}`,
      {
        method: 'POST',
        agent,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      (answer) => {
        answer.resume();
        answer.once('end', () => {
          resolve(answer.statusCode === 200);
        });
      },
    );
    sent.once('error', () => {
      resolve(false);
    });
    sent.end(body);
  });
}
