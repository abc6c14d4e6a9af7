import type { Measure } from '../../domain/measures/measure.ts';
import { messages } from '../../i18n/messages.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import { measureCard } from './measureCard.ts';
import { measureRef } from './measureRef.ts';

/** Tells a member of a measure, with its card and in his language, unless he is the speaker himself. Returns his name. */
export async function tellOfMeasure(
  { repos, work, now, actor }: Doing,
  measure: Measure,
  memberId: string,
  heading: (m: Messages, ref: string) => string,
): Promise<string | undefined> {
  const member = await repos.members.byId(memberId);
  if (member?.active !== true || member.id === actor.member.id) {
    return undefined;
  }
  const m = messages(member.locale);
  const card = await measureCard({ repos, m, now }, measure, member.id === measure.ownerId);
  work.notify({
    dedupKey: `measure:${measure.id}:${measure.version}:${member.id}`,
    target: { kind: 'member', memberId },
    subject:
      measure.state === 'open'
        ? { kind: 'measure', measureId: measure.id, ref: measure.ref, dueDay: measure.dueDay }
        : { kind: 'none' },
    card: { ...card, heading: heading(m, measureRef(measure)) },
    notBefore: now,
  });
  return member.name;
}
