import { linkState } from '../../domain/satisfaction/linkState.ts';
import type { Rating } from '../../domain/satisfaction/rating.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Clock } from '../ports/clock.ts';
import type { CustomerLinks, OpenedLink } from '../ports/customerLinks.ts';
import type { Ids } from '../ports/ids.ts';
import type { Repos } from '../ports/repos.ts';
import { StaleRecordError, type Store } from '../ports/session.ts';
import { Work } from '../work.ts';
import { tellOfAnswer } from './tellOfAnswer.ts';
import { tokenHash } from './tokenHash.ts';

interface LinkDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Wakes the delivery engine after a commit. */
  readonly nudge: () => void;
}

/** As a link of ours is written: 256 bits in base64url. Anything else never reaches the database. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/u;
const UNKNOWN = { state: 'unknown', locale: 'zh-CN' } as const;
/** How often an answer is tried anew when somebody else wrote the same record in between. */
const STALE_RUNS = 3;

/** Customers' links, each answered once by compare-and-set on its rating. */
export function customerLinks({ store, clock, ids, nudge }: LinkDeps): CustomerLinks {
  return {
    open: async (token) => (await opened(store.read, token, clock.now())).link,
    answer: async (token, { stars, comment }) => {
      // Whoever tries links at random takes no turn among those who write.
      const { link: seen } = await opened(store.read, token, clock.now());
      if (seen.state !== 'open') {
        return seen;
      }
      for (let run = 1; ; run += 1) {
        try {
          const result = await store.tx(async (session) => {
            const now = clock.now();
            const { link, rating } = await opened(session, token, now);
            const project =
              rating === undefined ? undefined : await session.company.project(rating.projectId);
            if (link.state !== 'open' || rating === undefined || project === undefined) {
              return link;
            }
            const work = new Work(session);
            const after = await work.update('rating', rating, {
              stars,
              comment,
              answeredAt: now,
              answeredDay: dayOf(now, project.zone),
              how: 'link',
            });
            await tellOfAnswer({ repos: session, work, now }, after, project.zone);
            // It is the customer's own doing; the audit has no member but the one whom it is about.
            const header = { memberId: rating.memberId, command: 'satisfaction.answer' };
            await work.finish({ id: ids.uuid(), at: now, ...header, platform: 'web', place: 'link' }, 'none');
            return { state: 'taken' as const, locale: link.locale };
          });
          if (result.state === 'taken') {
            nudge();
          }
          return result;
        } catch (error) {
          if (!(error instanceof StaleRecordError) || run >= STALE_RUNS) {
            throw error;
          }
        }
      }
    },
  };
}

async function opened(
  repos: Repos,
  token: string,
  now: Date,
): Promise<{ readonly link: OpenedLink; readonly rating?: Rating }> {
  const rating = TOKEN.test(token) ? await repos.ratings.byToken(tokenHash(token)) : undefined;
  const project = rating === undefined ? undefined : await repos.company.project(rating.projectId);
  if (rating === undefined || project === undefined) {
    return { link: UNKNOWN };
  }
  const { locale, about, at } = rating;
  const state = linkState(rating, now);
  return {
    rating,
    link:
      state === 'open'
        ? { state, locale, project: project.name, about, day: dayOf(at, project.zone) }
        : { state, locale },
  };
}
