import { scopeOf } from '../../domain/actor.ts';
import { customerFilter, type CustomerFilter } from '../../domain/customers/customerFilter.ts';
import { XLSX } from '../../domain/files/contentType.ts';
import { IMPORT_KINDS, type ImportKind } from '../../domain/imports/importRun.ts';
import { may } from '../../domain/permissions.ts';
import { dayOf } from '../../domain/time/day.ts';
import { defineCommand } from '../command.ts';
import { tellSupervisors } from '../company/tellSupervisors.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { importKind } from '../imports/start.ts';
import { done, refused, textCard } from '../replies.ts';
import { writeXlsx } from '../sheets/writeXlsx.ts';
import { customerTable, MOST_EXPORTED, unitTable } from './exportTables.ts';

/**
 * 导出: what the speaker may see as a table, by a link that opens for him alone. It is on record as a reveal is, and whoever
 * supervises is told of customers that go out. What was seen cannot be taken back: no undo.
 */
export const exportTable = defineCommand({
  name: 'export.make',
  words: { zh: ['导出'], en: ['export'] },
  allow: 'export:run',
  fields: {
    kind: field.choice('importKind', IMPORT_KINDS, { required: true, ...importKind }),
    filter: field.text({ max: 100 }),
  },
  args: ['kind', 'filter'],
  undo: 'none',
  async look(context) {
    const { input, actor, deps } = context;
    const filter = filterOf(input);
    if (!mayExport(context, input.kind) || filter === undefined) {
      return undefined;
    }
    const table =
      input.kind === 'unit' ? await unitTable(context, input.filter) : await customerTable(context, filter);
    const isEmpty = table?.rows.length === 0 || scopeOf(actor).kind === 'none';
    return {
      rows: table?.rows.length,
      file:
        table === undefined || isEmpty
          ? undefined
          : await deps.files.put(writeXlsx([table.headings, ...table.rows]), XLSX),
    };
  },
  async run(context) {
    const { input, m, work, now, zone, deps, actor, looked } = context;
    if (!mayExport(context, input.kind)) {
      return { kind: 'denied', sentence: m.importing.exportDenied };
    }
    if (looked === undefined) {
      return refused(m.importing.exportUnread(input.filter ?? ''));
    }
    const { rows, file } = looked;
    if (rows === undefined) {
      return refused(m.importing.exportMost(MOST_EXPORTED));
    }
    if (file === undefined) {
      return done(textCard(m.importing.exportNone));
    }
    const what = m.importing.what[input.kind];
    work.note(`export ${input.kind} ${rows}`);
    if (input.kind === 'customer') {
      await tellSupervisors(context, `export:${deps.ids.uuid()}`, (words) => ({
        heading: words.importing.exportTold(actor.member.name, rows),
        blocks: [],
      }));
    }
    const url = await context.handOutPage('file', { file, name: `${what}-${dayOf(now, zone)}` });
    return {
      kind: 'reply',
      word: 'done',
      refs: [],
      audience: 'asker',
      card: {
        heading: m.importing.exported(what, rows),
        blocks: [
          { kind: 'text', text: m.importing.exportAudited },
          { kind: 'link', url, label: m.importing.download },
        ],
      },
    };
  },
});

function mayExport({ actor }: Pick<Doing, 'actor'>, kind: ImportKind): boolean {
  return may(actor.member.role, kind === 'customer' ? 'customer:read' : 'unit:read');
}

/** Which customers; undefined where that is not understood. Of units a filter names a building. */
function filterOf({ kind, filter }: { kind: ImportKind; filter?: string }): CustomerFilter | undefined {
  return kind === 'unit' || filter === undefined ? {} : customerFilter(filter);
}
