import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../src/db/database.ts';
import { seedDemo } from '../../src/db/seeds/demo.ts';
import type { Customer } from '../../src/domain/customer.ts';
import type { Plan } from '../../src/domain/followUp.ts';
import { dayOf } from '../../src/domain/time/day.ts';
import { StoreUnavailableError } from '../../src/handlers/ports/session.ts';
import { Work } from '../../src/handlers/work.ts';
import { systemIds } from '../../src/ids.ts';

const ZONE = 'Asia/Shanghai';
const CHUNK = 200;
const AGAIN_MS = 200;

/** A company with as many consultants as asked for, each on the recording platform. */
export class People {
  readonly #database: Database;
  readonly #members: string[] = [];
  #customer: Customer | undefined;

  /** Members with their accounts, in the order in which they were hired. */
  get accounts(): readonly { readonly id: string; readonly account: string }[] {
    return this.#members.map((id, n) => ({ id, account: `U${n + 1}` }));
  }

  /** The project whose customer they all deal with. */
  async projectId(): Promise<string> {
    return (await this.#database.store.read.customers.byRef(12))?.projectId ?? '';
  }

  constructor(database: Database) {
    this.#database = database;
  }

  async hire(count: number): Promise<void> {
    const { store } = this.#database;
    await seedDemo({ store, ids: systemIds, now: new Date(), zone: ZONE, extent: 'named' });
    this.#customer = await store.read.customers.byRef(12);
    await this.#write(async (work) => {
      for (let n = 1; n <= count; n += 1) {
        const id = systemIds.uuid();
        this.#members.push(id);
        await work.insert('member', {
          id,
          name: `顾问${n}`,
          role: 'consultant',
          locale: 'zh-CN',
          active: true,
          quiet: null,
          version: 1,
        });
        await work.insert('identity', {
          id: systemIds.uuid(),
          memberId: id,
          platform: 'slack',
          workspace: 'T1',
          externalId: `U${n}`,
          version: 1,
        });
      }
    });
  }

  /**
   * Plans that fall due one after the other from `from` on, `everyMs` apart, written ahead of their time; returns how they are
   * called. The database may die meanwhile.
   */
  async plan(count: number, from: number, everyMs: number): Promise<string[]> {
    const refs: string[] = [];
    for (let done = 0; done < count; done += CHUNK) {
      const plans: Plan[] = [];
      await again(async () => {
        plans.length = 0;
        await this.#write(async (_work, next) => {
          for (let n = done; n < Math.min(count, done + CHUNK); n += 1) {
            plans.push(await this.#onePlan(new Date(Math.round(from + n * everyMs)), n, next));
          }
        });
      });
      await again(async () => {
        // A commit whose answer was lost with the database may have been made.
        if ((await this.#database.store.read.plans.byId(plans[0]?.id ?? '')) === undefined) {
          await this.#write(async (work) => {
            for (const plan of plans) {
              await work.insert('plan', plan);
            }
          });
        }
      });
      refs.push(...plans.map(({ ref }) => `P${ref}`));
    }
    return refs;
  }

  /** Something urgent for the first of them, due at `at`; returns a mark that its text bears. */
  async alarm(at: Date): Promise<string> {
    const mark = `alarm${at.getTime()}`;
    await this.#database.store.tx((session) =>
      session.enqueue({
        dedupKey: mark,
        target: { kind: 'member', memberId: this.#members[0] ?? '' },
        subject: { kind: 'none' },
        card: { blocks: [{ kind: 'text', text: mark }] },
        notBefore: at,
        urgent: true,
      }),
    );
    return mark;
  }

  async #onePlan(at: Date, n: number, next: () => Promise<number>): Promise<Plan> {
    const customer = this.#customer as Customer;
    return {
      id: systemIds.uuid(),
      ref: await next(),
      customerId: customer.id,
      projectId: customer.projectId,
      teamId: null,
      assigneeId: this.#members[n % this.#members.length] ?? '',
      madeById: customer.ownerId,
      at,
      day: dayOf(at, ZONE),
      method: 'call',
      goal: null,
      state: 'open',
      remindAt: at,
      remindedAt: null,
      closedAt: null,
      followUpId: null,
      cancelReason: null,
      purpose: 'contact',
      prepareAt: null,
      version: 1,
      verifies: false,
    };
  }

  async #write(fn: (work: Work, nextRef: () => Promise<number>) => Promise<void>): Promise<void> {
    await this.#database.store.tx(async (session) => {
      const work = new Work(session);
      await fn(work, () => session.nextRef('plan'));
      const header = { memberId: 'torture', platform: 'web', place: 'torture', command: 'torture' };
      await work.finish({ id: systemIds.uuid(), at: new Date(), ...header }, 'none');
    });
  }
}

/** Until the database is there. */
async function again(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) {
        throw error;
      }
      await pause(AGAIN_MS);
    }
  }
}
