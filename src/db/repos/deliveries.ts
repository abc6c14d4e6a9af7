import type { Delivery, DeliveryKind } from '../../domain/delivery.ts';
import { LATE_AFTER_MS } from '../../domain/delivery.ts';
import type { DeadJob, Deliveries, DeliveryFilter, DeliveryReach } from '../../handlers/ports/deliveries.ts';
import type { JobModel } from '../models/job.ts';
import type { RawRow } from '../driver/driver.ts';
import { limit, list, sql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import type { RowOf } from '../table.ts';
import { tables } from '../tables.ts';
import type { Reader } from './reader.ts';

/** The delivery ledger: the outbox, without what the messages say and without the updates of earlier ones. */
export function deliveries({ runner }: Reader): Deliveries {
  const columns = sql`SELECT ${tables.outbox.aliased()}, member.name AS recipient_member, channel.address AS recipient_channel
    FROM outbox LEFT JOIN member ON member.id = outbox.member_id LEFT JOIN channel ON channel.id = outbox.channel_id
    WHERE outbox.kind <> 'update'`;

  async function lines(rest: Sql): Promise<Delivery[]> {
    return (await runner.all(sql`${columns} ${rest}`)).map(line);
  }

  return {
    totals: async ({ from, to, reach }) => {
      const late = lateSql(runner.dialect);
      const rows = await runner.all(
        sql`SELECT outbox.state AS state, COUNT(*) AS n, SUM(CASE WHEN ${late} THEN 1 ELSE 0 END) AS late,
            SUM(CASE WHEN outbox.seen_at IS NULL THEN 0 ELSE 1 END) AS seen
          FROM outbox WHERE outbox.kind <> 'update' AND ${within({ from, to, reach })} GROUP BY outbox.state`,
      );
      const of = (state: string): RawRow => rows.find((row) => row['state'] === state) ?? {};
      const n = (state: string): number => Number(of(state)['n'] ?? 0);
      const [sent, waiting, dead, unknown] = [n('sent'), n('ready'), n('dead'), n('unknown')];
      return {
        due: sent + waiting + dead + unknown,
        sent,
        late: Number(of('sent')['late'] ?? 0),
        seen: Number(of('sent')['seen'] ?? 0),
        waiting,
        dead,
        unknown,
        withdrawn: n('withdrawn'),
      };
    },
    list: async (filter, states, count) =>
      states.length === 0
        ? []
        : await lines(
            sql`AND ${within(filter)} AND outbox.state IN ${list(states)} ORDER BY outbox.due_at DESC, outbox.id DESC ${limit(count)}`,
          ),
    byId: async (id) => (await lines(sql`AND outbox.id = ${id}`))[0],
    unsettled: async (reach, count) =>
      await lines(
        sql`AND outbox.state IN ('dead', 'unknown') AND ${reachSql(reach)} ORDER BY outbox.due_at DESC, outbox.id DESC ${limit(count)}`,
      ),
    deadJobs: async (count) =>
      (
        await tables.job.find(runner, sql`WHERE state = 'dead' ORDER BY finished_at DESC ${limit(count)}`)
      ).map(deadJob),
    deadJob: async (id) => {
      const row = await tables.job.one(runner, sql`WHERE id = ${id} AND state = 'dead'`);
      return row === undefined ? undefined : deadJob(row);
    },
  };
}

function within({ from, to, reach }: DeliveryFilter): Sql {
  return sql`outbox.due_at >= ${from} AND outbox.due_at < ${to} AND ${reachSql(reach)}`;
}

/** Members by their assignments, channels by what they are for. */
function reachSql(reach: DeliveryReach): Sql {
  switch (reach.kind) {
    case 'company':
      return sql`1 = 1`;
    case 'project':
      return reach.projectIds.length === 0
        ? sql`1 = 0`
        : sql`(outbox.member_id IN (SELECT member_id FROM assignment WHERE project_id IN ${list(reach.projectIds)})
          OR outbox.channel_id IN (SELECT id FROM channel WHERE project_id IN ${list(reach.projectIds)}))`;
    case 'team':
      return reach.teamIds.length === 0
        ? sql`1 = 0`
        : sql`(outbox.member_id IN (SELECT member_id FROM assignment WHERE team_id IN ${list(reach.teamIds)})
          OR outbox.channel_id IN (SELECT id FROM channel WHERE team_id IN ${list(reach.teamIds)}
            OR (team_id IS NULL AND project_id IN (SELECT project_id FROM team WHERE id IN ${list(reach.teamIds)}))))`;
  }
}

function lateSql(dialect: Reader['runner']['dialect']): Sql {
  switch (dialect) {
    case 'mysql':
      return sql`TIMESTAMPDIFF(MICROSECOND, outbox.due_at, outbox.ended_at) > ${LATE_AFTER_MS * 1000}`;
    case 'sqlite':
      return sql`(julianday(outbox.ended_at) - julianday(outbox.due_at)) * 86400000.0 > ${LATE_AFTER_MS + 0.5}`;
  }
}

function line(row: RawRow): Delivery {
  const {
    id,
    kind,
    about,
    memberId,
    channelId,
    urgent,
    dueAt,
    nextAt,
    state,
    endedAt,
    attempts,
    error,
    seenAt,
  } = tables.outbox.readAliased(row);
  return {
    id,
    kind: kind as DeliveryKind,
    about,
    memberId,
    channelId,
    recipient: (row['recipient_member'] ?? row['recipient_channel'] ?? '') as string,
    urgent,
    dueAt: dueAt ?? nextAt,
    state,
    endedAt,
    attempts,
    reason: error,
    seenAt,
  };
}

function deadJob({ id, kind, runAt, attempts, error }: RowOf<JobModel>): DeadJob {
  return { id, kind, runAt, attempts, reason: error ?? '' };
}
