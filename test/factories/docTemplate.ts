import type { DocTemplate } from '../../src/domain/papers/docTemplate.ts';

/** A template of the subscription's paper that waits for approval. */
export function buildDocTemplate(overrides: Partial<DocTemplate> = {}): DocTemplate {
  return {
    id: 'template-1',
    kind: 'subscription',
    number: 1,
    fileId: 'file-1',
    state: 'draft',
    uploadedById: 'he',
    uploadedAt: new Date('2026-11-23T02:00:00Z'),
    decidedById: null,
    at: new Date('2026-11-23T02:00:00Z'),
    version: 1,
    ...overrides,
  };
}
