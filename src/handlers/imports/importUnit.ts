import type { ImportRun } from '../../domain/imports/importRun.ts';
import { unitSaid } from '../../domain/imports/unitSaid.ts';
import { unitKey } from '../../domain/units/unitKey.ts';
import { without } from '../../domain/without.ts';
import type { Doing } from '../doing.ts';
import { changeUnit } from '../units/changeUnit.ts';
import { newUnit } from '../units/newUnit.ts';
import { saidUnit } from '../units/saidUnit.ts';
import { showUnit } from '../units/showUnit.ts';
import { unitsMeant } from '../units/unitsMeant.ts';
import type { RowResult } from './rowResult.ts';
import type { TableRow } from './loadTable.ts';
import { outcomeText } from './outcomeText.ts';
import { placeFault } from './placeFault.ts';
import { readRow } from './readRow.ts';

/** A unit of a table is entered or changed by the very rules by which it is typed (R2.2.1, R2.2.2). */
export async function importUnit(context: Doing, run: ImportRun, row: TableRow): Promise<RowResult> {
  const { m, work, project } = context;
  const named = unitSaid(row.values, project?.code ?? '');
  if (!named.ok) {
    return { kind: 'fault', text: placeFault(named, m) };
  }
  const { place } = named;
  const text = unitKey(place.project, place.building, place.entrance, place.room);
  const said = readRow(context, showUnit, without(row.values, ['unit', 'project', 'building', 'entrance']));
  if (!said.ok) {
    return { kind: 'fault', text: said.text };
  }
  const reason = run.reason === null ? {} : { reason: run.reason };
  const input = saidUnit({ ...said.values, ...reason });
  const [unit, other] = await unitsMeant(context, text);
  if (run.mode === 'add') {
    return unit === undefined
      ? result(outcomeText(await newUnit(context, text, input), m), 'added')
      : { kind: 'known', text: m.unit.roomTaken(unit.key) };
  }
  if (unit === undefined || other !== undefined) {
    return { kind: 'fault', text: m.unit.notFound(text) };
  }
  const before = work.writes;
  const fault = outcomeText(await changeUnit(context, unit, input), m);
  return result(fault, work.writes > before ? 'updated' : 'unchanged');
}

function result(fault: string | undefined, kind: 'added' | 'updated' | 'unchanged'): RowResult {
  return fault === undefined ? { kind } : { kind: 'fault', text: fault };
}
