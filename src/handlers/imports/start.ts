import { TABLES } from '../../domain/files/fileRules.ts';
import { IMPORT_KINDS, IMPORT_MODES, type ImportKind } from '../../domain/imports/importRun.ts';
import { may, type Permission, type Role } from '../../domain/permissions.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { unknownFiles } from '../unknownFiles.ts';

export const importKind = {
  synonyms: {
    customer: ['顾客', '客户表', 'customer', 'client', 'clients'],
    unit: ['房子', '房屋', '房源表', 'unit', 'home', 'homes'],
    contract: ['合同表', '台账', '合同台账', '旧合同', '已有合同', 'contract', 'ledger'],
    receipt: ['收款表', '回款', '收款记录', '收款台账', '旧收款', 'receipt', 'payments'],
  },
} as const;

/** 导入: a table of customers, units, existing contracts or receipts. It is checked and shown first; nothing is written before its sender says so: nothing to undo. */
export const startImport = defineCommand({
  name: 'import.start',
  words: { zh: ['导入'], en: ['import'] },
  allow: 'import:run',
  fields: {
    kind: field.choice('importKind', IMPORT_KINDS, { required: true, ...importKind }),
    file: field.file({ required: true, max: 1, accept: TABLES }),
    mode: field.choice('importMode', IMPORT_MODES),
    reason: field.text({ max: 200 }),
  },
  args: ['kind', 'mode'],
  undo: 'none',
  forbids: ({ actor, m }, { kind }) =>
    kind === undefined || mayImport(actor.member.role, kind) ? undefined : m.importing.mayNot[kind],
  prefill: ({ actor }) => {
    const [kind, another] = IMPORT_KINDS.filter((one) => mayImport(actor.member.role, one));
    return Promise.resolve({
      mode: 'add',
      ...(kind === undefined || another !== undefined ? {} : { kind }),
    });
  },
  look: async ({ input, deps }) => await unknownFiles(deps.files, input.file, TABLES),
  async run({ input, m, now, actor, project, work, deps, looked: gone }) {
    const { kind, mode = 'add', file, reason = null } = input;
    if (project === undefined) {
      return refused(m.common.noProject);
    }
    const [fileId] = file;
    if (fileId === undefined || gone.length > 0) {
      return {
        kind: 'invalid',
        errors: { file: fileId === undefined ? m.importing.pickFile : m.importing.fileGone },
      };
    }
    if (kind === 'customer' && mode === 'update') {
      return { kind: 'invalid', errors: { mode: m.importing.customerAddOnly } };
    }
    if (isDeals(kind) && mode === 'update') {
      return { kind: 'invalid', errors: { mode: m.importing.dealsAddOnly } };
    }
    if (kind === 'unit' && mode === 'update' && reason === null) {
      return { kind: 'invalid', errors: { reason: m.unit.reasonNeeded } };
    }
    await work.insert('importRun', {
      id: deps.ids.uuid(),
      kind,
      mode,
      projectId: project.id,
      memberId: actor.member.id,
      fileId,
      reason,
      state: 'checking',
      at: now,
      doneAt: null,
      rows: 0,
      nextRow: 0,
      added: 0,
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
    });
    return done(textCard(m.importing.checking(m.importing.what[kind])));
  },
});

function isDeals(kind: ImportKind): boolean {
  return kind === 'contract' || kind === 'receipt';
}

const NEEDS: Readonly<Record<ImportKind, readonly Permission[]>> = {
  customer: ['customer:register'],
  unit: ['unit:edit'],
  contract: ['contract:step'],
  receipt: ['receipt:settle', 'contract:step'],
};

/** Whether a role may import what it may enter by hand; contracts and money of the past those who keep the books of them. */
export function mayImport(role: Role, kind: ImportKind): boolean {
  return may(role, 'import:run') && NEEDS[kind].some((permission) => may(role, permission));
}
