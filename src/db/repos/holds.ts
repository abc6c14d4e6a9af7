import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { like, limit, list, sql } from '../sql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';
import { scopeSql, type OwnedSql } from './scopeSql.ts';

const OWNED: OwnedSql = { owner: sql`member_id`, team: sql`team_id`, project: sql`project_id` };

export function holds(reader: Reader): Repos['holds'] {
  const { hold, activeHold } = codecs;
  return {
    byId: async (id) => await record(reader, hold, sql`WHERE id = ${id}`),
    active: async (unitId) => await record(reader, activeHold, sql`WHERE id = ${unitId}`),
    slots: async (memberId) => {
      const taken = await records(
        reader,
        activeHold,
        sql`WHERE slot LIKE ${like(`${memberId}:`, 'start')} ESCAPE '!'`,
      );
      return taken.flatMap(({ slot }) => (slot === null ? [] : [slot]));
    },
    ofScope: async (scope, count) => {
      const within = scopeSql(scope, OWNED);
      return within === undefined
        ? []
        : await records(
            reader,
            hold,
            sql`WHERE state = 'active' AND ${within} ORDER BY \`until\`, id ${limit(count)}`,
          );
    },
    activeIn: async (buildingId) =>
      await records(
        reader,
        activeHold,
        sql`WHERE id IN (SELECT id FROM unit WHERE building_id = ${buildingId})`,
      ),
    endedOf: async (unitIds, since) =>
      unitIds.length === 0
        ? []
        : await records(
            reader,
            hold,
            sql`WHERE unit_id IN ${list(unitIds)} AND ended_at >= ${since} ORDER BY ended_at, id`,
          ),
    ofCustomer: async (customerId) =>
      await records(
        reader,
        hold,
        sql`WHERE customer_id = ${customerId} AND state = 'active' ORDER BY at, id`,
      ),
  };
}
