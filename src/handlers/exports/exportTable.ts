import { customerFilter } from '../../domain/customers/customerFilter.ts';
import { EXPORT_FORMATS } from '../../domain/exports/exportRun.ts';
import { IMPORT_KINDS } from '../../domain/imports/importRun.ts';
import { readPeriod } from '../../domain/understanding/time/readPeriod.ts';
import { dayOf } from '../../domain/time/day.ts';
import { buildingsMeant } from '../buildings/buildingsMeant.ts';
import { unknownBuilding } from '../buildings/unknownBuilding.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { importKind } from '../imports/start.ts';
import { done, refused, textCard } from '../replies.ts';
import { mayExport } from './mayExport.ts';

/**
 * 导出: what the speaker may see as a table, by a link that opens for him alone. A job makes it, and tells him when it is there. It
 * is on record as a reveal is, and whoever supervises is told of customers that go out. What was seen cannot be taken back: no undo.
 */
export const exportTable = defineCommand({
  name: 'export.make',
  words: { zh: ['导出'], en: ['export'] },
  allow: 'export:run',
  fields: {
    kind: field.choice('importKind', IMPORT_KINDS, { required: true, ...importKind }),
    filter: field.text({ max: 100 }),
    format: field.choice('exportFormat', EXPORT_FORMATS),
  },
  args: ['kind', 'filter', 'format'],
  undo: 'none',
  forbids: ({ actor, m }, { kind }) =>
    kind === undefined || mayExport(actor.member.role, kind) ? undefined : m.exporting.denied[kind],
  async run(context) {
    const { input, m, work, now, zone, deps, actor } = context;
    const { kind, filter = null, format = 'xlsx' } = input;
    if (filter !== null && kind === 'customer' && customerFilter(filter) === undefined) {
      return refused(m.exporting.unread(filter));
    }
    if (
      filter !== null &&
      (kind === 'contract' || kind === 'receipt') &&
      readPeriod(filter, { now, zone, prefer: 'past' }) === null
    ) {
      return refused(m.exporting.unreadDays(filter));
    }
    if (filter !== null && kind === 'unit' && (await buildingsMeant(context, filter)).length === 0) {
      return await unknownBuilding(context, filter);
    }
    const id = deps.ids.uuid();
    const what = m.exporting.what[kind];
    await work.insert('exportRun', {
      id,
      kind,
      filter,
      format,
      memberId: actor.member.id,
      locale: m.locale,
      link: await context.handOutPage('file', { export: id, name: `${what}-${dayOf(now, zone)}` }),
      state: 'making',
      at: now,
      doneAt: null,
      rows: 0,
      fileId: null,
      filesGoneAt: null,
      version: 1,
    });
    return done(textCard(m.exporting.making(what)));
  },
});
