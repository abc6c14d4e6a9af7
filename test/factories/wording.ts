import type { Wording } from '../../src/domain/wording.ts';

/** The first published text about layout C1 of project A. */
export function buildWording(overrides: Partial<Wording> = {}): Wording {
  return {
    id: 'wording-1',
    projectId: 'project-a',
    layout: 'C1',
    number: 1,
    text: '南北通透三房，得房率 80%。',
    state: 'published',
    proposedById: 'zhao',
    approvedById: 'gao',
    at: new Date('2026-11-20T02:00:00Z'),
    version: 1,
    ...overrides,
  };
}
