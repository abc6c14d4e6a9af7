import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** What came of the lines that were said while everything around them died. */
export interface Said {
  readonly acknowledged: readonly string[];
  readonly unavailable: number;
  /** Answers that no platform would understand: other than 200 and 503. */
  readonly strange: readonly string[];
  /** When the first line after `since` was acknowledged. */
  firstAfter(since: number): number | undefined;
}

/** Each talks about a customer of his own, as people do. */
const DESKS = [
  { as: 'li', customer: 'C12' },
  { as: 'li', customer: 'C13' },
  { as: 'li', customer: 'C14' },
  { as: 'chen', customer: 'C20' },
] as const;

/** Consultants who say one line after the other, and say it again until it is acknowledged, as platforms do. */
export class Talkers implements Said {
  readonly acknowledged: string[] = [];
  readonly strange: string[] = [];
  unavailable = 0;
  readonly #times: number[] = [];
  readonly #urls: () => readonly string[];
  readonly #running: Promise<void>[] = [];
  #ending = false;

  constructor(urls: () => readonly string[]) {
    this.#urls = urls;
  }

  start(everyMs: number): void {
    DESKS.forEach((_, n) => {
      this.#running.push(this.#talk(n, everyMs));
    });
  }

  /** Every line that was begun is finished. */
  async stop(): Promise<void> {
    this.#ending = true;
    await Promise.all(this.#running);
  }

  firstAfter(since: number): number | undefined {
    return this.#times.find((at) => at >= since);
  }

  async #talk(n: number, everyMs: number): Promise<void> {
    for (let line = 0; !this.#ending; line += 1) {
      await this.#say(n, `line-${n}-${line}-${randomUUID().slice(0, 8)}`);
      await pause(everyMs);
    }
  }

  async #say(desk: number, mark: string): Promise<void> {
    const deliveryId = randomUUID();
    for (let attempt = 0; ; attempt += 1) {
      const urls = this.#urls();
      const url = urls[attempt % Math.max(1, urls.length)];
      const status = url === undefined ? undefined : await this.#post(url, desk, mark, deliveryId);
      if (status === 200) {
        this.acknowledged.push(mark);
        this.#times.push(Date.now());
        return;
      }
      if (status === 503) {
        this.unavailable += 1;
      } else if (status !== undefined) {
        this.strange.push(`${status} for ${mark}`);
      }
      await pause(150);
    }
  }

  /** Undefined where nobody answered. */
  async #post(url: string, desk: number, mark: string, deliveryId: string): Promise<number | undefined> {
    const { as, customer } = DESKS[desk % DESKS.length] as (typeof DESKS)[number];
    try {
      const response = await fetch(`${url}/console/api/say`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ as, text: `跟进 ${customer} 电话 ${mark}`, deliveryId }),
        signal: AbortSignal.timeout(15_000),
      });
      const { outcome } = (await response.json()) as { outcome?: string };
      return response.status === 200 && outcome !== 'done' ? 599 : response.status;
    } catch {
      return undefined;
    }
  }
}
