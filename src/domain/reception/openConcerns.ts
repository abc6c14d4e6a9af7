import type { FollowUp } from '../followUp.ts';
import type { Visit } from './visit.ts';

/** What stands between a customer and buying, by what was written down last (抗性): each once, the latest first. */
export function openConcerns(
  followUps: readonly Pick<FollowUp, 'at' | 'concerns'>[],
  visits: readonly Pick<Visit, 'at' | 'concerns'>[],
): string[] {
  const latest = [...followUps, ...visits].sort((a, b) => b.at.getTime() - a.at.getTime());
  return [...new Set(latest.flatMap(({ concerns }) => concerns))];
}
