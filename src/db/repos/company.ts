import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { sql } from '../sql.ts';
import { mergedCalendar } from './mergedCalendar.ts';
import { knownYears, publishedVersion } from './publishedCalendar.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

export function company(reader: Reader): Repos['company'] {
  const { project, team, channel, policyEntry, target, calendarOverride, publishedYear } = codecs;
  return {
    projects: async () => await records(reader, project, sql`ORDER BY code`),
    project: async (id) => await record(reader, project, sql`WHERE id = ${id}`),
    teams: async (projectId) =>
      await records(
        reader,
        team,
        projectId === undefined
          ? sql`ORDER BY project_id, name`
          : sql`WHERE project_id = ${projectId} ORDER BY name`,
      ),
    team: async (id) => await record(reader, team, sql`WHERE id = ${id}`),
    channels: async () => await records(reader, channel, sql`ORDER BY platform, workspace, address`),
    channel: async (platform, workspace, address) =>
      await record(
        reader,
        channel,
        sql`WHERE platform = ${platform} AND workspace = ${workspace} AND address = ${address}`,
      ),
    channelsFor: async (purpose, projectId) => {
      const all = await records(
        reader,
        channel,
        sql`WHERE project_id = ${projectId} OR project_id IS NULL ORDER BY platform, workspace, address`,
      );
      // A company has a few dozen channels; a JSON search would differ between the engines.
      return all.filter(({ purposes }) => purposes.includes(purpose));
    },
    policyEntries: async (policy) =>
      await records(
        reader,
        policyEntry,
        policy === undefined
          ? sql`ORDER BY policy, from_at, id`
          : sql`WHERE policy = ${policy} ORDER BY from_at, id`,
      ),
    targets: async (month, projectId) =>
      await records(
        reader,
        target,
        sql`WHERE project_id = ${projectId} AND month = ${month} ORDER BY member_id, figure`,
      ),
    target: async (projectId, memberId, month, figure) =>
      await record(
        reader,
        target,
        sql`WHERE project_id = ${projectId} AND member_id = ${memberId} AND month = ${month} AND figure = ${figure}`,
      ),
    calendarDays: async (projectId, from, to) => {
      const overrides = await records(
        reader,
        calendarOverride,
        sql`WHERE date BETWEEN ${from} AND ${to} AND (project_id = ${projectId} OR project_id IS NULL)`,
      );
      return mergedCalendar(from, to, overrides);
    },
    publishedYears: async () => {
      const entered = await records(reader, publishedYear, sql`ORDER BY year`);
      return new Set([...knownYears(), ...entered.map(({ year }) => year)]);
    },
    publishedVersion,
    calendarOverrides: async (projectId, from, to) =>
      await records(
        reader,
        calendarOverride,
        projectId === null
          ? sql`WHERE date BETWEEN ${from} AND ${to} AND project_id IS NULL ORDER BY date`
          : sql`WHERE date BETWEEN ${from} AND ${to} AND project_id = ${projectId} ORDER BY date`,
      ),
    publishedYear: async (year) => await record(reader, publishedYear, sql`WHERE year = ${year}`),
  };
}
