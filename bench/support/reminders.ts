import type { Plan } from '../../src/domain/followUp.ts';
import { dayOf } from '../../src/domain/time/day.ts';
import type { Database } from '../../src/db/database.ts';
import { Work } from '../../src/handlers/work.ts';
import { systemIds } from '../../src/ids.ts';

const BATCH = 50;

/** `count` consultants, each with an account on the chat page. Returns their ids. */
export async function addConsultants(
  { store }: Database,
  projectId: string,
  count: number,
  at: Date,
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => systemIds.uuid());
  await store.tx(async (session) => {
    const work = new Work(session);
    for (const [n, memberId] of ids.entries()) {
      const name = `顾问${n + 1}`;
      const account = { platform: 'web', workspace: 'demo', externalId: `consultant-${n + 1}` } as const;
      await work.insert('member', {
        id: memberId,
        name,
        role: 'consultant',
        locale: 'zh-CN',
        active: true,
        quiet: null,
        version: 1,
      });
      await work.insert('identity', { id: systemIds.uuid(), memberId, ...account, version: 1 });
      await work.insert('assignment', {
        id: systemIds.uuid(),
        memberId,
        projectId,
        teamId: null,
        version: 1,
      });
    }
    await work.finish(header(ids[0] ?? '', at), 'none');
  });
  return ids;
}

interface Falling {
  readonly zone: string;
  readonly assignees: readonly string[];
  readonly dues: readonly Date[];
}

/** Plans that fall due one after another, written as a command writes them. Returns the instant of each by its reference. */
export async function addPlans(
  { store }: Database,
  { zone, assignees, dues }: Falling,
  at: Date,
): Promise<Map<number, Date>> {
  const customers = await store.read.customers.recent({ kind: 'company' }, 200);
  const made = new Map<number, Date>();
  for (let first = 0; first < dues.length; first += BATCH) {
    const plans = await store.tx(async (session) => {
      const work = new Work(session);
      const written: Plan[] = [];
      for (const [index, due] of dues.slice(first, first + BATCH).entries()) {
        const n = first + index;
        const customer = customers[n % customers.length];
        const assigneeId = assignees[n % assignees.length];
        if (customer === undefined || assigneeId === undefined) {
          throw new Error('nobody to be reminded, or of nobody');
        }
        const plan: Plan = {
          id: systemIds.uuid(),
          ref: await session.nextRef('plan'),
          customerId: customer.id,
          projectId: customer.projectId,
          teamId: null,
          assigneeId,
          madeById: assigneeId,
          at: due,
          day: dayOf(due, zone),
          method: 'call',
          goal: null,
          state: 'open',
          remindAt: due,
          remindedAt: null,
          closedAt: null,
          followUpId: null,
          cancelReason: null,
          version: 1,
        };
        await work.insert('plan', plan);
        written.push(plan);
      }
      await work.finish(header(written[0]?.assigneeId ?? '', at), 'none');
      return written;
    });
    for (const { ref, at: due } of plans) {
      made.set(ref, due);
    }
  }
  return made;
}

function header(memberId: string, at: Date) {
  return { id: systemIds.uuid(), at, memberId, platform: 'web', place: 'bench', command: 'bench' } as const;
}
