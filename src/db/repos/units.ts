import type { UnitState } from '../../domain/unit.ts';
import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, list, sql } from '../sql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';
import { searchUnits } from './unitSearch.ts';

export function units(reader: Reader): Repos['units'] {
  const { building, unit, unitPrice } = codecs;
  return {
    byId: async (id) => await record(reader, unit, sql`WHERE id = ${id}`),
    byIds: async (ids) =>
      ids.length === 0 ? [] : await records(reader, unit, sql`WHERE id IN ${list(ids)}`),
    byKey: async (key) => await record(reader, unit, sql`WHERE unit_key = ${key.toUpperCase()}`),
    byRoom: async (projectId, room, count) =>
      await records(
        reader,
        unit,
        sql`WHERE project_id = ${projectId} AND room = ${room} ORDER BY unit_key ${limit(count)}`,
      ),
    inBuilding: async (buildingId, room) =>
      await records(
        reader,
        unit,
        sql`WHERE building_id = ${buildingId} AND room = ${room} ORDER BY unit_key`,
      ),
    ofBuilding: async (buildingId) =>
      await records(
        reader,
        unit,
        sql`WHERE building_id = ${buildingId} ORDER BY floor DESC, entrance, stack`,
      ),
    buildings: async (projectId) =>
      await records(reader, building, sql`WHERE project_id = ${projectId} ORDER BY LENGTH(code), code`),
    building: async (projectId, code) =>
      await record(reader, building, sql`WHERE project_id = ${projectId} AND code = ${code}`),
    prices: async (unitId, count) =>
      await records(
        reader,
        unitPrice,
        sql`WHERE unit_id = ${unitId} ORDER BY at DESC, id DESC ${limit(count)}`,
      ),
    listPricesBefore: async (unitIds, before) => {
      const rows =
        unitIds.length === 0
          ? []
          : await reader.runner.all(
              sql`SELECT p.unit_id, p.list_price FROM unit_price p WHERE p.unit_id IN ${list(unitIds)}
                AND p.at = (SELECT MAX(q.at) FROM unit_price q WHERE q.unit_id = p.unit_id AND q.at < ${before})`,
            );
      return new Map(
        rows.map(({ unit_id: id, list_price: price }) => [String(id), price === null ? null : Number(price)]),
      );
    },
    buildingById: async (id) => await record(reader, building, sql`WHERE id = ${id}`),
    buildingsByIds: async (ids) =>
      ids.length === 0 ? [] : await records(reader, building, sql`WHERE id IN ${list(ids)}`),
    counts: async (buildingIds) => {
      const rows =
        buildingIds.length === 0
          ? []
          : await reader.runner.all(
              sql`SELECT building_id, state, COUNT(*) AS n FROM unit WHERE building_id IN ${list(buildingIds)}
                GROUP BY building_id, state`,
            );
      return rows.map((row) => ({
        buildingId: String(row['building_id']),
        state: row['state'] as UnitState,
        n: Number(row['n']),
      }));
    },
    search: async (filter, count) => await searchUnits(reader, filter, count),
    changedForSale: async (projectId, { from, to }, count) => {
      const forSale = sql`WHERE project_id = ${projectId} AND state = 'forSale'`;
      const changed = [
        sql`state_at >= ${from} AND state_at < ${to}`,
        sql`id IN (SELECT unit_id FROM unit_price WHERE at >= ${from} AND at < ${to})`,
      ];
      // Each by its own index, which an OR of the two would not use.
      const found = await Promise.all(
        changed.map((how) =>
          records(reader, unit, sql`${forSale} AND ${how} ORDER BY unit_key ${limit(count)}`),
        ),
      );
      const units = [...new Map(found.flat().map((one) => [one.id, one])).values()];
      return units.sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, count);
    },
    topFloors: async (buildingIds) => {
      const rows =
        buildingIds.length === 0
          ? []
          : await reader.runner.all(
              sql`SELECT id, (SELECT floor FROM unit WHERE building_id = building.id ORDER BY floor DESC LIMIT 1) AS top
                FROM building WHERE id IN ${list(buildingIds)}`,
            );
      return new Map(
        rows.flatMap(({ id, top }) => (top === null ? [] : [[String(id), Number(top)] as const])),
      );
    },
    firstEntered: async (buildingId) =>
      (await record(reader, unit, sql`WHERE building_id = ${buildingId} ORDER BY entered_at`))?.enteredAt,
    layouts: async (projectId, count) => {
      const rows = await reader.runner.all(
        sql`SELECT DISTINCT layout FROM unit WHERE project_id = ${projectId} AND layout IS NOT NULL
          ORDER BY layout ${limit(count)}`,
      );
      return rows.map((row) => String(row['layout']));
    },
    lateEntries: async (projectId, since, count) =>
      await records(
        reader,
        unit,
        sql`WHERE project_id = ${projectId} AND entered_late = 1 AND entered_at >= ${since}
          ORDER BY entered_at DESC, unit_key ${limit(count)}`,
      ),
  };
}
