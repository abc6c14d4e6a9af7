import type { Actor } from '../../domain/actor.ts';
import { ROLES, may } from '../../domain/permissions.ts';
import type { RawRow } from '../driver/driver.ts';
import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { foldedId } from '../codecs/foldedId.ts';
import { limit, list, sql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { tables } from '../tables.ts';
import { countOf } from './countOf.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

const DECIDING_ROLES = ROLES.filter((role) => may(role, 'approval:decide'));
/** Of a company's leaders and clerks; more is no company that this is for. */
const MOST_DECIDERS = 1_000;

export function members(reader: Reader): Repos['members'] {
  const { member, identity } = codecs;

  /** The member with all assignments in one round trip: every delivery starts with it. */
  async function actor(rest: Sql): Promise<Actor | undefined> {
    const rows = await reader.runner.all(sql`SELECT ${tables.member.aliased()}, ${tables.assignment.aliased()}
      FROM member LEFT JOIN assignment ON assignment.member_id = member.id ${rest}`);
    return actorOf(reader, rows);
  }

  return {
    byId: async (id) => await record(reader, member, sql`WHERE id = ${id}`),
    actor: async ({ platform, workspace, externalId }) =>
      await actor(sql`JOIN identity ON identity.member_id = member.id
        WHERE identity.platform = ${platform} AND identity.workspace = ${workspace}
        AND identity.external_id = ${foldedId(platform, externalId)} ORDER BY assignment.id`),
    actorById: async (id) => await actor(sql`WHERE member.id = ${id} ORDER BY assignment.id`),
    byName: async (name, count) =>
      await records(reader, member, sql`WHERE name = ${name} ORDER BY active DESC, id ${limit(count)}`),
    all: async (count) => await records(reader, member, sql`ORDER BY active DESC, name, id ${limit(count)}`),
    ofTeam: async (teamId) =>
      await records(
        reader,
        member,
        sql`WHERE active = 1 AND id IN (SELECT member_id FROM assignment WHERE team_id = ${teamId}) ORDER BY id`,
      ),
    ofProject: async (projectId) =>
      await records(
        reader,
        member,
        sql`WHERE active = 1 AND id IN (SELECT member_id FROM assignment WHERE project_id = ${projectId}) ORDER BY id`,
      ),
    deciders: async () => {
      const rows = await reader.runner
        .all(sql`SELECT ${tables.member.aliased()}, ${tables.assignment.aliased()}
        FROM member LEFT JOIN assignment ON assignment.member_id = member.id
        WHERE member.active = 1 AND member.role IN ${list(DECIDING_ROLES)}
        ORDER BY member.name, member.id, assignment.id ${limit(MOST_DECIDERS)}`);
      const byMember = new Map<string, RawRow[]>();
      for (const row of rows) {
        const id = String(row['member__id']);
        byMember.set(id, [...(byMember.get(id) ?? []), row]);
      }
      return [...byMember.values()].flatMap((some) => actorOf(reader, some) ?? []);
    },
    // The account last used first: reminders go there.
    identities: async (memberId) =>
      await records(
        reader,
        identity,
        sql`WHERE member_id = ${memberId} ORDER BY last_used_at IS NULL, last_used_at DESC, id`,
      ),
    identity: async ({ platform, workspace, externalId }) =>
      await record(
        reader,
        identity,
        sql`WHERE platform = ${platform} AND workspace = ${workspace} AND external_id = ${foldedId(platform, externalId)}`,
      ),
    countActive: async () => await countOf(reader, sql`SELECT COUNT(*) AS n FROM member WHERE active = 1`),
  };
}

function actorOf({ vault }: Reader, rows: readonly RawRow[]): Actor | undefined {
  const first = rows[0];
  if (first === undefined) {
    return undefined;
  }
  return {
    member: codecs.member.toRecord(tables.member.readAliased(first), vault),
    assignments: rows
      .filter((row) => row['assignment__id'] !== null)
      .map((row) => codecs.assignment.toRecord(tables.assignment.readAliased(row), vault)),
  };
}
