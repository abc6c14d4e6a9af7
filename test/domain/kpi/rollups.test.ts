import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Customer } from '../../../src/domain/customer.ts';
import type { FollowUp, Plan } from '../../../src/domain/followUp.ts';
import { FIGURES } from '../../../src/domain/kpi/figures.ts';
import { recount, sumRollups, type Counted } from '../../../src/domain/kpi/recount.ts';
import { rollupDeltas } from '../../../src/domain/kpi/rollupDeltas.ts';
import type { RollupRow } from '../../../src/domain/kpi/rollupRow.ts';
import type { Change } from '../../../src/domain/records.ts';
import { buildCustomer } from '../../factories/customer.ts';
import { buildFollowUp } from '../../factories/followUp.ts';
import { buildPlan } from '../../factories/plan.ts';
import { buildVisit } from '../../factories/visit.ts';
import type { Visit } from '../../../src/domain/reception/visit.ts';

const days = fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-24');
const people = fc.constantFrom('li', 'chen');
const teams = fc.constantFrom('team-1', 'team-2', null);
const projects = fc.constantFrom('project-a', 'project-b');

const followUpPatch = fc.record<Partial<FollowUp>>({
  day: days,
  memberId: people,
  teamId: teams,
  projectId: projects,
  effective: fc.boolean(),
});
const customerPatch = fc.record<Partial<Customer>>({
  firstContactDay: days,
  ownerId: people,
  teamId: teams,
  enteredLate: fc.boolean(),
  noPhone: fc.boolean(),
});
const planPatch = fc.record<Partial<Plan>>({
  day: days,
  assigneeId: people,
  state: fc.constantFrom('open', 'done', 'cancelled'),
  closedAt: fc.constantFrom(null, new Date('2026-11-24T07:30:00Z'), new Date('2026-11-25T07:30:00Z')),
});

const visitPatch = fc.record<Partial<Visit>>({
  day: days,
  receivedById: people,
  teamId: teams,
  kind: fc.constantFrom('visit', 'callIn'),
  first: fc.boolean(),
});

/** One step of somebody's day at the desk. */
const steps = fc.oneof(
  fc.record({
    do: fc.constant('write' as const),
    kind: fc.constant('followUp' as const),
    slot: fc.nat(4),
    patch: followUpPatch,
  }),
  fc.record({
    do: fc.constant('write' as const),
    kind: fc.constant('customer' as const),
    slot: fc.nat(4),
    patch: customerPatch,
  }),
  fc.record({
    do: fc.constant('write' as const),
    kind: fc.constant('plan' as const),
    slot: fc.nat(4),
    patch: planPatch,
  }),
  fc.record({
    do: fc.constant('write' as const),
    kind: fc.constant('visit' as const),
    slot: fc.nat(4),
    patch: visitPatch,
  }),
  fc.record({ do: fc.constant('remove' as const), slot: fc.nat(4) }),
  fc.record({ do: fc.constant('undo' as const) }),
);

/** Keeps records and rollups as the store does: records by id, rollups only by their deltas. */
class Ledger {
  readonly records = new Map<string, Counted>();
  readonly rows: RollupRow[] = [];
  readonly done: Change[] = [];

  apply(change: Change): void {
    this.rows.push(...rollupDeltas([change]));
    if (change.after === null) {
      this.records.delete(change.id);
    } else {
      this.records.set(change.id, { kind: change.kind, record: change.after } as Counted);
    }
  }

  write(kind: 'followUp' | 'customer' | 'plan' | 'visit', slot: number, patch: object): void {
    const id = `${kind}-${slot}`;
    const before = this.records.get(id)?.record ?? null;
    const build = {
      followUp: buildFollowUp,
      customer: buildCustomer,
      plan: buildPlan,
      visit: buildVisit,
    }[kind];
    const fresh = build({ id });
    this.keep({ kind, id, before, after: { ...(before ?? fresh), ...patch } } as Change);
  }

  remove(slot: number): void {
    const [id, held] = [...this.records][slot] ?? [];
    if (id !== undefined && held !== undefined) {
      this.keep({ kind: held.kind, id, before: held.record, after: null } as Change);
    }
  }

  undo(): void {
    const last = this.done.pop();
    if (last !== undefined) {
      this.apply({ ...last, before: last.after, after: last.before } as Change);
    }
  }

  private keep(change: Change): void {
    this.apply(change);
    this.done.push(change);
  }
}

describe('figures kept with the writes that change them', () => {
  test('after any edits and undos the kept sums equal a recount of the records', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 40 }), (script) => {
        const ledger = new Ledger();
        for (const step of script) {
          switch (step.do) {
            case 'write':
              ledger.write(step.kind, step.slot, step.patch);
              break;
            case 'remove':
              ledger.remove(step.slot);
              break;
            case 'undo':
              ledger.undo();
              break;
          }
        }
        expect(sumRollups(ledger.rows)).toEqual(recount(ledger.records.values()));
        const contacts = [...ledger.records.values()].filter(({ kind }) => kind === 'followUp').length;
        const counted = ledger.rows.filter(({ figure }) => figure === 'followUps');
        expect(counted.reduce((sum, { n }) => sum + n, 0)).toBe(contacts);
      }),
      { numRuns: 300 },
    );
  });

  test('undoing everything leaves nothing', () => {
    const ledger = new Ledger();
    ledger.write('followUp', 1, { effective: true });
    ledger.write('followUp', 1, { effective: false, memberId: 'chen' });
    ledger.write('customer', 2, {});
    ledger.undo();
    ledger.undo();
    ledger.undo();
    expect(sumRollups(ledger.rows)).toEqual([]);
  });

  test('a follow-up that turns out not to be effective changes the share and not the number', () => {
    const before = buildFollowUp({ effective: true });
    const change: Change = {
      kind: 'followUp',
      id: before.id,
      before,
      after: { ...before, effective: false },
    };
    expect(rollupDeltas([change])).toEqual([
      {
        day: '2026-11-23',
        projectId: 'project-a',
        teamId: 'team-1',
        memberId: 'li',
        figure: 'effectiveShare',
        n: -1,
        d: 0,
      },
    ]);
  });

  test('a customer counts for the owner and the team on the record, on the day of the first contact', () => {
    const customer = buildCustomer({ firstContactDay: '2026-11-20', createdById: 'tang', enteredLate: true });
    const rows = rollupDeltas([{ kind: 'customer', id: customer.id, before: null, after: customer }]);
    expect(
      rows.map(({ day, memberId, teamId, figure, n, d }) => [day, memberId, teamId, figure, n, d]),
    ).toEqual([
      ['2026-11-20', 'li', 'team-1', 'entryOnTime', 0, 1],
      ['2026-11-20', 'li', 'team-1', 'newCustomers', 1, 0],
      ['2026-11-20', 'li', 'team-1', 'phoneComplete', 1, 1],
    ]);
  });

  test('a plan done within the hour is on time, a cancelled one is not counted at all', () => {
    const counts = (plan: Plan): number[][] =>
      recount([{ kind: 'plan', record: plan }]).map(({ n, d }) => [n, d]);
    const at = (minutes: number): Date => new Date(buildPlan().at.getTime() + minutes * 60_000);
    expect(counts(buildPlan())).toEqual([[0, 1]]);
    expect(counts(buildPlan({ state: 'done', closedAt: at(60) }))).toEqual([[1, 1]]);
    expect(counts(buildPlan({ state: 'done', closedAt: at(61) }))).toEqual([[0, 1]]);
    expect(counts(buildPlan({ state: 'cancelled', closedAt: at(0) }))).toEqual([]);
  });

  test('a group counts as a first or a repeat visit, a call as a call, for whoever received (DOMAIN 3)', () => {
    const counts = (visit: Partial<Visit>): unknown[] =>
      recount([{ kind: 'visit', record: buildVisit(visit) }]).map(({ memberId, figure, n }) => [
        memberId,
        figure,
        n,
      ]);
    expect(counts({ party: 4 })).toEqual([['li', 'firstVisits', 1]]);
    expect(counts({ first: false, receivedById: 'chen' })).toEqual([['chen', 'repeatVisits', 1]]);
    expect(counts({ kind: 'callIn', first: false })).toEqual([['li', 'callsIn', 1]]);
  });

  test('rows come in the order of their keys, so that two writers lock in one order', () => {
    const changes: Change[] = ['2026-11-24', '2026-11-22', '2026-11-23'].map((day, index) => {
      const after = buildFollowUp({ id: `f${index}`, day });
      return { kind: 'followUp', id: after.id, before: null, after };
    });
    const keys = rollupDeltas(changes).map(({ day, figure }) => `${day} ${figure}`);
    expect(keys).toEqual([...keys].sort());
    expect(keys).toHaveLength(6);
  });

  test('every figure has its own key', () => {
    expect(new Set(FIGURES.map(({ key }) => key)).size).toBe(FIGURES.length);
  });
});
