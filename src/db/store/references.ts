import type { RefKind } from '../../handlers/ports/session.ts';
import type { Driver, Runner, Transaction } from '../driver/driver.ts';
import { isDuplicate } from '../driver/failures.ts';
import { sql } from '../sql.ts';
import { tables } from '../tables.ts';

/** Short references are taken from the counter that many at a time: a hot row would make writers queue. */
const BLOCK = 20;
const FIRST = 1;

interface Block {
  next: number;
  readonly end: number;
}

/** Hands out C12, P3 ...: never twice, not even with several processes on one database; gaps are fine. */
export class References {
  readonly #driver: Driver;
  readonly #blocks = new Map<RefKind, Block>();
  readonly #fetching = new Map<RefKind, Promise<void>>();

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  async next(kind: RefKind, transaction: Transaction): Promise<number> {
    if (this.#driver.dialect === 'sqlite') {
      // One writer at a time: the counter can be part of the transaction, and leaves no gaps.
      return await take(transaction, kind, 1);
    }
    for (;;) {
      const block = this.#blocks.get(kind);
      if (block !== undefined && block.next < block.end) {
        const ref = block.next;
        block.next += 1;
        return ref;
      }
      await this.#fetch(kind);
    }
  }

  /** That many in a row for what brings many at once: the first of them. */
  async several(kind: RefKind, count: number, transaction: Transaction): Promise<number> {
    const runner = this.#driver.dialect === 'sqlite' ? transaction : this.#driver.pool;
    return await take(runner, kind, count);
  }

  /** Makes the next reference at least `next`: for records that were given theirs by somebody else. */
  async raise(kind: RefKind, next: number, runner: Runner): Promise<void> {
    this.#blocks.delete(kind);
    await ensure(runner, kind);
    await runner.run(
      sql`UPDATE counter SET next_value = ${next} WHERE name = ${kind} AND next_value < ${next}`,
    );
  }

  /** One block at a time and kind; it commits by itself, outside the transaction that needs it. */
  async #fetch(kind: RefKind): Promise<void> {
    const fetching =
      this.#fetching.get(kind) ??
      take(this.#driver.pool, kind, BLOCK)
        .then((from) => {
          this.#blocks.set(kind, { next: from, end: from + BLOCK });
        })
        .finally(() => {
          this.#fetching.delete(kind);
        });
    this.#fetching.set(kind, fetching);
    await fetching;
  }
}

/** Compare-and-set: moves the counter on by `count` and returns where it stood. */
async function take(runner: Runner, kind: RefKind, count: number): Promise<number> {
  for (;;) {
    const row = await tables.counter.one(runner, sql`WHERE name = ${kind}`);
    if (row === undefined) {
      await ensure(runner, kind);
      continue;
    }
    const from = row.nextValue;
    const taken = await runner.run(
      sql`UPDATE counter SET next_value = ${from + count} WHERE name = ${kind} AND next_value = ${from}`,
    );
    if (taken === 1) {
      return from;
    }
  }
}

async function ensure(runner: Runner, kind: RefKind): Promise<void> {
  const known = await tables.counter.one(runner, sql`WHERE name = ${kind}`);
  if (known !== undefined) {
    return;
  }
  try {
    await tables.counter.insert(runner, { name: kind, nextValue: FIRST });
  } catch (error) {
    if (!isDuplicate(error)) {
      throw error;
    }
  }
}
