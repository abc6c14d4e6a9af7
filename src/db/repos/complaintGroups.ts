import type { AnalysisBy } from '../../domain/complaints/analysisBy.ts';
import type { ComplaintGroup, ComplaintSpan, Spread } from '../../handlers/ports/analysisRepos.ts';
import { limit, list, sql, type Sql } from '../sql.ts';
import type { Reader } from './reader.ts';
import { textOf } from './textOf.ts';

interface Asked {
  readonly by: AnalysisBy | 'all';
  readonly most: number;
  readonly months: readonly Date[];
}

/** Complaints of a span by something: counts, and how long the response and the result took, by window functions. */
export async function complaintGroups(
  reader: Reader,
  span: ComplaintSpan,
  { by, most, months }: Asked,
): Promise<ComplaintGroup[]> {
  if (span.projectIds?.length === 0) {
    return [];
  }
  const of = from(span, keyOf(by, months));
  const order = by === 'month' ? sql`k` : sql`n DESC, k`;
  const rows = await reader.runner
    .all(sql`SELECT k, COUNT(*) AS n, SUM(waits) AS waits, SUM(repeated) AS repeated
    FROM (${of}) taken GROUP BY k ORDER BY ${order} ${limit(most)}`);
  const first = await spreads(reader, of, sql`first_minutes`);
  const final = await spreads(reader, of, sql`final_minutes`);
  return rows.map((row) => {
    const key = textOf(row['k']);
    return {
      key,
      n: Number(row['n']),
      open: Number(row['waits']),
      repeated: Number(row['repeated']),
      first: first.get(key) ?? null,
      final: final.get(key) ?? null,
    };
  });
}

function from({ projectIds, ...span }: ComplaintSpan, key: Sql): Sql {
  const ofProjects = projectIds === undefined ? sql`1 = 1` : sql`complaint.project_id IN ${list(projectIds)}`;
  return sql`SELECT ${key} AS k, complaint.repeated, complaint.first_minutes, complaint.final_minutes,
      CASE WHEN complaint.state IN ('open', 'paused') THEN 1 ELSE 0 END AS waits
    FROM complaint LEFT JOIN unit ON unit.id = complaint.unit_id
    WHERE ${ofProjects} AND complaint.at >= ${span.from} AND complaint.at < ${span.to} AND complaint.state <> 'duplicate'`;
}

/** Of n values in their order the middle is at (n + 1) / 2, or between two; nine in ten are not above the one at 0.9 n, rounded up. */
async function spreads(reader: Reader, of: Sql, minutes: Sql): Promise<ReadonlyMap<string | null, Spread>> {
  const rows = await reader.runner.all(sql`SELECT k, c,
      AVG(CASE WHEN 2 * place BETWEEN c AND c + 2 THEN took END) AS median,
      MAX(CASE WHEN 10 * place >= 9 * c AND 10 * place < 9 * c + 10 THEN took END) AS p90
    FROM (SELECT k, ${minutes} AS took, ROW_NUMBER() OVER (PARTITION BY k ORDER BY ${minutes}) AS place,
        COUNT(*) OVER (PARTITION BY k) AS c
      FROM (${of}) taken WHERE ${minutes} IS NOT NULL) placed
    GROUP BY k, c`);
  return new Map(
    rows.map((row) => [
      textOf(row['k']),
      { n: Number(row['c']), median: Number(row['median']), p90: Number(row['p90']) },
    ]),
  );
}

function keyOf(by: Asked['by'], months: readonly Date[]): Sql {
  switch (by) {
    case 'all':
      return sql`'all'`;
    case 'cause':
      return sql`complaint.cause`;
    case 'causeKind':
      return sql`complaint.cause_kind`;
    case 'category':
      return sql`complaint.category`;
    case 'project':
      return sql`complaint.project_id`;
    case 'building':
      return sql`unit.building_id`;
    case 'contractor':
      return sql`complaint.contractor`;
    case 'month':
      return months.reduceRight<Sql>(
        (rest, start, number) => sql`CASE WHEN complaint.at < ${start} THEN ${number - 1} ELSE ${rest} END`,
        sql`${months.length - 1}`,
      );
  }
}
