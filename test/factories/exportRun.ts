import type { ExportRun } from '../../src/domain/exports/exportRun.ts';

/** A table of customers that was asked for. */
export function buildExportRun(overrides: Partial<ExportRun> = {}): ExportRun {
  return {
    id: 'export-1',
    kind: 'customer',
    filter: null,
    format: 'xlsx',
    memberId: 'wang',
    locale: 'zh-CN',
    link: 'http://localhost:3000/file/ticket',
    state: 'making',
    at: new Date('2026-11-23T02:00:00Z'),
    doneAt: null,
    rows: 0,
    fileId: null,
    filesGoneAt: null,
    version: 1,
    ...overrides,
  };
}
