import type { Member, Project } from '../../domain/company.ts';
import type { Span } from '../../domain/matching/unitNews.ts';
import { wantedNews, type WantedUnit } from '../../domain/matching/wantedNews.ts';
import type { Repos } from '../ports/repos.ts';
import { newsIn } from './newsIn.ts';

/** Of somebody who has more, those dealt with last are considered. */
const MOST_CUSTOMERS = 300;

/** What happened in a span to units that somebody's own customers want, and which of them. */
export async function newsFor(
  repos: Repos,
  member: Pick<Member, 'id'>,
  project: Project,
  span: Span,
  now: Date,
): Promise<WantedUnit[]> {
  const customers = await repos.customers.looking(member.id, project.id, MOST_CUSTOMERS);
  const news = customers.length === 0 ? [] : await newsIn(repos, project, span, now);
  return wantedNews(news, customers, {
    topFloors: await repos.units.topFloors([...new Set(news.map(({ unit }) => unit.buildingId))]),
    dislikes: await repos.dislikes.between(
      customers.map(({ id }) => id),
      news.map(({ unit }) => unit.id),
    ),
  });
}
