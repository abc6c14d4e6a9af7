import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../src/domain/records.ts';
import { planUndo, type Standing } from '../../src/domain/undo.ts';
import { buildCustomer } from '../factories/customer.ts';
import { buildPlan } from '../factories/plan.ts';

const before = buildCustomer({ level: 'A', version: 4 });
const after = buildCustomer({ level: 'B', version: 5 });
const edit: Change = { kind: 'customer', id: before.id, before, after };
const made: Change = { kind: 'plan', id: 'plan-3', before: null, after: buildPlan() };

describe('taking an operation back', () => {
  test('goes through its changes from the last to the first', () => {
    const plan = planUndo([
      { change: edit, current: after },
      { change: made, current: buildPlan() },
    ]);
    expect(plan.ok && plan.steps.map((step) => [step.do, step.kind])).toEqual([
      ['remove', 'plan'],
      ['restore', 'customer'],
    ]);
  });

  test('puts back every field but the version, which only grows', () => {
    const plan = planUndo([{ change: edit, current: after }]);
    const [step] = plan.ok ? plan.steps : [];
    expect(step).toMatchObject({ do: 'restore', current: { version: 5 }, patch: { level: 'A' } });
    expect(step?.do === 'restore' && 'version' in step.patch).toBe(false);
  });

  test('stops where somebody wrote the record since, and says which', () => {
    const moved = buildCustomer({ level: 'C', version: 6 });
    expect(planUndo([{ change: edit, current: moved }])).toEqual({ ok: false, blockedBy: edit });
    expect(planUndo([{ change: edit, current: undefined }])).toEqual({ ok: false, blockedBy: edit });
  });

  test('a later write that was itself taken back does not stand in the way', () => {
    const restored = { ...after, version: 7 };
    expect(planUndo([{ change: edit, current: restored }]).ok).toBe(true);
  });

  test('what it only touched may have changed since, but must still be there', () => {
    const touch: Change = { kind: 'customer', id: before.id, before, after: { ...before, version: 5 } };
    const later = buildCustomer({ level: 'C', version: 6 });
    expect(planUndo([{ change: touch, current: later }])).toEqual({
      ok: true,
      steps: [{ do: 'restore', kind: 'customer', current: later, patch: {} }],
    });
    expect(planUndo([{ change: touch, current: undefined }])).toEqual({ ok: false, blockedBy: touch });
  });

  test('brings back what was removed, unless it is there again', () => {
    const removal: Change = { kind: 'customer', id: before.id, before, after: null };
    expect(planUndo([{ change: removal, current: undefined }])).toEqual({
      ok: true,
      steps: [{ do: 'insert', kind: 'customer', record: before }],
    });
    expect(planUndo([{ change: removal, current: before }]).ok).toBe(false);
  });

  test('applying the steps gives the state from before, for any series of edits', () => {
    const level = fc.constantFrom('A' as const, 'B' as const, 'C' as const);
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 6 }), level, (levels, first) => {
        let current = buildCustomer({ level: first, version: 1 });
        const changes: Change[] = levels.map((next) => {
          const written = { ...current, level: next, version: current.version + 1 };
          const change: Change = { kind: 'customer', id: current.id, before: current, after: written };
          current = written;
          return change;
        });
        // One record at a time: every operation is taken back on its own, the last first.
        for (const change of changes.toReversed()) {
          const standing: Standing = { change, current };
          const plan = planUndo([standing]);
          const [step] = plan.ok ? plan.steps : [];
          if (step?.do !== 'restore' || step.kind !== 'customer') {
            throw new Error('not restored');
          }
          current = { ...current, ...step.patch, version: current.version + 1 };
        }
        expect(current.level).toBe(first);
      }),
    );
  });
});
