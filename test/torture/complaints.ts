import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../src/db/database.ts';
import { addDays, dayOf } from '../../src/domain/time/day.ts';
import { StoreUnavailableError } from '../../src/handlers/ports/session.ts';
import { Work } from '../../src/handlers/work.ts';
import { systemIds } from '../../src/ids.ts';
import { buildComplaint } from '../factories/complaint.ts';
import type { Recorded } from './escalations.ts';

const AGAIN_MS = 200;
const HOUR = 3_600_000;
const ZONE = 'Asia/Shanghai';
/** Accounts on the recording platform of whoever stands above those who answer for complaints. */
export const ABOVE = ['UM', 'UD'] as const;

/** Complaints whose first response is overdue, written while everything around them dies: each is to be said at once. */
export class Complaints {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** A manager and a director on the recording platform. */
  async lead(projectId: string): Promise<void> {
    await this.#write(async (work) => {
      for (const [n, externalId] of ABOVE.entries()) {
        const id = systemIds.uuid();
        const role = n === 0 ? 'manager' : 'director';
        const name = n === 0 ? '经理' : '总监';
        await work.insert('member', {
          id,
          name,
          role,
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
          externalId,
          version: 1,
        });
        await work.insert('assignment', {
          id: systemIds.uuid(),
          memberId: id,
          projectId,
          teamId: null,
          version: 1,
        });
      }
    });
  }

  /** One after the other, `everyMs` apart; the n-th answered for by the n-th of `owners`, in turn. The database may die meanwhile. */
  async complain(
    count: number,
    everyMs: number,
    of: {
      readonly projectId: string;
      readonly owners: readonly { readonly id: string; readonly account: string }[];
    },
  ): Promise<Recorded[]> {
    const written: Recorded[] = [];
    for (let n = 0; n < count; n += 1) {
      const owner = of.owners[n % of.owners.length]!;
      const id = systemIds.uuid();
      await again(() => this.#overdue(id, of.projectId, owner.id));
      const complaint = await again(() => this.#database.store.read.complaints.byId(id));
      written.push({ id, ref: `T${complaint?.ref ?? 0}`, account: owner.account });
      await pause(everyMs);
    }
    return written;
  }

  async #overdue(id: string, projectId: string, ownerId: string): Promise<void> {
    // A commit whose answer was lost with the database may have been made.
    if ((await this.#database.store.read.complaints.byId(id)) !== undefined) {
      return;
    }
    const now = Date.now();
    const dueAt = new Date(now - HOUR);
    await this.#write(async (work, next) => {
      await work.insert(
        'complaint',
        buildComplaint({
          id,
          ref: await next(),
          projectId,
          customerId: null,
          teamId: null,
          ownerId,
          takenById: ownerId,
          at: new Date(now - 2 * HOUR),
          since: new Date(now - 2 * HOUR),
          firstDueAt: dueAt,
          finalDueAt: new Date(`${addDays(dayOf(new Date(now), ZONE), 90)}T10:00:00Z`),
          nextAlarmAt: dueAt,
        }),
      );
    });
  }

  async #write(fn: (work: Work, nextRef: () => Promise<number>) => Promise<void>): Promise<void> {
    await this.#database.store.tx(async (session) => {
      const work = new Work(session);
      await fn(work, () => session.nextRef('complaint'));
      const header = { memberId: 'torture', platform: 'web', place: 'torture', command: 'torture' };
      await work.finish({ id: systemIds.uuid(), at: new Date(), ...header }, 'none');
    });
  }
}

/** Until the database is there. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) {
        throw error;
      }
      await pause(AGAIN_MS);
    }
  }
}
