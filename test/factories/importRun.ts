import type { ImportRun } from '../../src/domain/imports/importRun.ts';

/** A table of customers that was checked. */
export function buildImportRun(overrides: Partial<ImportRun> = {}): ImportRun {
  return {
    id: 'import-1',
    kind: 'customer',
    mode: 'add',
    projectId: 'project-a',
    memberId: 'li',
    fileId: 'file-1',
    reason: null,
    state: 'checked',
    at: new Date('2026-11-23T02:00:00Z'),
    doneAt: null,
    rows: 10,
    nextRow: 0,
    added: 10,
    updated: 0,
    unchanged: 0,
    failedRows: [],
    faultFileId: null,
    operationIds: [],
    undone: 0,
    kept: 0,
    unchangedRows: [],
    undoneParts: 0,
    editedWritten: [],
    usedWritten: [],
    undoFileId: null,
    filesGoneAt: null,
    version: 1,
    ...overrides,
  };
}
