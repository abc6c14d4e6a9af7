import type { Measure } from '../../src/domain/measures/measure.ts';

/** M1: another maker of seals, decided on T5, to be done by `wang` until 2026-12-15. */
export function buildMeasure(overrides: Partial<Measure> = {}): Measure {
  return {
    id: 'measure-1',
    ref: 1,
    projectId: 'project-a',
    complaintId: 'complaint-5',
    cause: '窗框胶条',
    category: 'leak',
    buildingId: null,
    contractor: null,
    text: '更换窗框胶条厂家',
    ownerId: 'wang',
    dueDay: '2026-12-15',
    state: 'open',
    at: new Date('2026-11-23T02:00:00Z'),
    madeById: 'sun',
    remindAt: new Date('2026-12-15T01:00:00Z'),
    doneAt: null,
    doneById: null,
    cancelReason: null,
    version: 1,
    ...overrides,
  };
}
