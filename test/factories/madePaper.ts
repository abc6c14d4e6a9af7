import type { MadePaper } from '../../src/domain/papers/madePaper.ts';

/** A 认购书 whose file is still there. */
export function buildMadePaper(overrides: Partial<MadePaper> = {}): MadePaper {
  return {
    id: 'paper-1',
    kind: 'subscription',
    subscriptionId: 'subscription-7',
    templateId: 'template-1',
    memberId: 'li',
    at: new Date('2026-11-23T02:00:00Z'),
    fileId: 'file-1',
    filesGoneAt: null,
    version: 1,
    ...overrides,
  };
}
