import { linkDays } from '../../domain/satisfaction/linkDays.ts';
import type { Rating } from '../../domain/satisfaction/rating.ts';
import { policyValue } from '../company/policies.ts';
import type { Doing } from '../doing.ts';
import { tokenHash } from './tokenHash.ts';
import { toSendOn } from './toSendOn.ts';
import type { ToRate } from './toRate.ts';

export type AskedSatisfaction =
  | {
      readonly state: 'asked';
      readonly rating: Rating;
      /** Words for the customer, with his link: it is known here and nowhere else. */
      readonly text: string;
    }
  | { readonly state: 'answered'; readonly rating: Rating };

/**
 * Asks a customer how satisfied he is (R3.4.2) with a link of his own, which whoever speaks sends on. What was asked and not answered gets
 * a new link, and the old one opens nothing any more; what was answered stays. `token`: 256 random bits.
 */
export async function askSatisfaction(
  { repos, work, deps, now, actor, m }: Pick<Doing, 'repos' | 'work' | 'deps' | 'now' | 'actor' | 'm'>,
  what: ToRate,
  token: string = deps.ids.secret(),
): Promise<AskedSatisfaction> {
  const project = await repos.company.project(what.projectId);
  if (project === undefined) {
    throw new Error(`${what.about} ${what.aboutId} has no project`);
  }
  const before = await repos.ratings.of(what.about, what.aboutId);
  const standing = before?.round === what.round ? before : undefined;
  if (standing !== undefined && standing.answeredAt !== null) {
    return { state: 'answered', rating: standing };
  }
  const days = await policyValue(repos, 'satisfaction.link', what.projectId, now);
  const { last, end } = linkDays(now, days, project.zone);
  const asked = {
    askedById: actor.member.id,
    askedAt: now,
    expiresAt: end,
    tokenHash: tokenHash(token),
    locale: m.locale,
  };
  const rating: Rating =
    standing === undefined
      ? {
          id: deps.ids.uuid(),
          ...what,
          ...asked,
          stars: null,
          comment: null,
          answeredAt: null,
          answeredDay: null,
          how: null,
          version: 1,
        }
      : await work.update('rating', standing, asked);
  if (standing === undefined) {
    await work.insert('rating', rating);
  }
  return {
    state: 'asked',
    rating,
    text: toSendOn(what.about, { project: project.name, url: `${deps.baseUrl}/s/${token}`, last }, m),
  };
}
