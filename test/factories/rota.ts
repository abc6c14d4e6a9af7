import type { RotaPlace, RotaTurn } from '../../src/domain/reception/rota.ts';

/** The first place of Monday 2026-11-23: `li`, who has had no turn yet. */
export function buildRotaPlace(overrides: Partial<RotaPlace> = {}): RotaPlace {
  return {
    id: 'place-li',
    projectId: 'project-a',
    day: '2026-11-23',
    memberId: 'li',
    position: 1,
    state: 'present',
    turns: 0,
    passed: 0,
    makeUps: 0,
    version: 1,
    ...overrides,
  };
}

/** A turn of `li` on Monday 2026-11-23 at 10:00 in Shanghai. */
export function buildRotaTurn(overrides: Partial<RotaTurn> = {}): RotaTurn {
  return {
    id: 'turn-1',
    projectId: 'project-a',
    day: '2026-11-23',
    memberId: 'li',
    at: new Date('2026-11-23T02:00:00Z'),
    kind: 'turn',
    visitId: 'visit-1',
    reason: null,
    version: 1,
    ...overrides,
  };
}
