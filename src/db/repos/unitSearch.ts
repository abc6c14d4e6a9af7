import type { UnitFilter } from '../../domain/matching/unitFilter.ts';
import type { FloorBand } from '../../domain/matching/wish.ts';
import type { Unit } from '../../domain/unit.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, list, sql, type Sql } from '../sql.ts';
import { records } from './read.ts';
import type { Reader } from './reader.ts';

/** The highest floor of the row's building. */
const TOP = sql`(SELECT tops.floor FROM unit AS tops WHERE tops.building_id = unit.building_id ORDER BY tops.floor DESC LIMIT 1)`;
/** The thirds of a building's floors (`domain/matching/fit`). */
const BANDS: Readonly<Record<FloorBand, Sql>> = {
  low: sql`floor * 3 <= ${TOP}`,
  middle: sql`floor * 3 > ${TOP} AND floor * 3 <= 2 * ${TOP}`,
  high: sql`floor * 3 > 2 * ${TOP}`,
};

/**
 * The cheapest units for sale within a filter, of as cheap ones the smallest first. Each project is read from its cheapest unit on, along an index and no further
 * than it needs: a company with many does not sort them all.
 */
export async function searchUnits(reader: Reader, filter: UnitFilter, count: number): Promise<Unit[]> {
  const { projectIds } = filter;
  if (projectIds.length === 0) {
    return [];
  }
  const its = projectIds.map(
    (id) => sql`SELECT * FROM (SELECT list_price, built_area, id FROM unit
      WHERE project_id = ${id} AND state = 'forSale' ${within(filter)} ORDER BY list_price, built_area, id ${limit(count)}) AS its`,
  );
  const union = its.reduce((all, one) => sql`${all} UNION ALL ${one}`);
  const rows = await reader.runner.all(sql`${union} ORDER BY list_price, built_area, id ${limit(count)}`);
  const ids = rows.map((row) => String(row['id']));
  const found = ids.length === 0 ? [] : await records(reader, codecs.unit, sql`WHERE id IN ${list(ids)}`);
  const byId = new Map(found.map((unit) => [unit.id, unit]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What has no price or no area is left out where that is asked for. */
function within(filter: UnitFilter): Sql {
  const { buildingId, rooms, price, squarePrice, area, floor, band, notTopFloor, orientations } = filter;
  const conditions = [
    ...(buildingId === null ? [] : [sql`building_id = ${buildingId}`]),
    ...(rooms === null ? [] : [sql`rooms = ${rooms}`]),
    ...bound(sql`list_price`, price),
    ...bound(sql`built_area`, area),
    ...bound(sql`list_price * 100`, squarePrice, sql`built_area`),
    ...bound(sql`floor`, floor),
    ...(band === null ? [] : [BANDS[band]]),
    ...(notTopFloor ? [sql`floor < ${TOP}`] : []),
    ...(orientations === null ? [] : [sql`orientation IN ${list(orientations)}`]),
  ];
  return conditions.reduce((all, one) => sql`${all} AND ${one}`, sql``);
}

/** Whether a figure, a share of `per` where that is given, lies within bounds. */
function bound(figure: Sql, { from, to }: UnitFilter['price'], per?: Sql): Sql[] {
  const times = (value: number): Sql => (per === undefined ? sql`${value}` : sql`${value} * ${per}`);
  return [
    ...(from === null ? [] : [sql`${figure} >= ${times(from)}`]),
    ...(to === null ? [] : [sql`${figure} <= ${times(to)}`]),
  ];
}
