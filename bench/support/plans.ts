import type { Database } from '../../src/db/database.ts';
import type { Customer } from '../../src/domain/customer.ts';
import type { Plan } from '../../src/domain/followUp.ts';
import { dayOf } from '../../src/domain/time/day.ts';
import { Work } from '../../src/handlers/work.ts';
import { systemIds } from '../../src/ids.ts';
import { operationHeader } from './operationHeader.ts';

const BATCH = 50;

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
        const plan = planOf(await session.nextRef('plan'), customer, assigneeId, due, zone);
        await work.insert('plan', plan);
        written.push(plan);
      }
      await work.finish(operationHeader(written[0]?.assigneeId ?? '', at), 'none');
      return written;
    });
    for (const { ref, at: due } of plans) {
      made.set(ref, due);
    }
  }
  return made;
}

function planOf(ref: number, customer: Customer, assigneeId: string, due: Date, zone: string): Plan {
  return {
    id: systemIds.uuid(),
    ref,
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
    purpose: 'contact',
    prepareAt: null,
    version: 1,
    verifies: false,
  };
}
