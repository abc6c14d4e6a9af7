import { type LookUp, lookUpNote, readLookUp } from '../../../domain/lookUpNote.ts';
import { dayOf, startOfDay } from '../../../domain/time/day.ts';
import { dateTime } from '../../../i18n/format.ts';
import type { Messages } from '../../../i18n/messages.ts';
import type { Card } from '../../chat/card.ts';
import { policyValue } from '../../company/policies.ts';
import { tellSupervisors } from '../../company/tellSupervisors.ts';
import type { Doing } from '../../doing.ts';

/** Which commands note such a look-up. */
const COMMANDS = {
  reveals: ['phone.reveal'],
  outside: ['customer.find', 'customer.register'],
} as const;
const MOST_LISTED = 30;
const MOST_READ = 500;

interface Seen {
  readonly at: Date;
  readonly lookUp: LookUp;
}

/**
 * Puts a look-up into the audit, and tells whoever supervises when it is more than is usual in a day, with what was looked at:
 * once for each person and day (R2.1.4).
 */
export async function noteLookUp(context: Doing, lookUp: LookUp): Promise<void> {
  const { repos, work, actor, now, zone, project } = context;
  work.note(lookUpNote(lookUp));
  const { kind } = lookUp;
  const usual = await policyValue(repos, `lookup.${kind}`, project?.id ?? null, now);
  const today = dayOf(now, zone);
  const noted = await repos.operations.notes(
    actor.member.id,
    COMMANDS[kind],
    startOfDay(today, zone),
    MOST_READ,
  );
  const seen: Seen[] = [
    { at: now, lookUp },
    ...noted.flatMap(({ at, note }) => {
      const earlier = readLookUp(note);
      return earlier?.kind === kind ? [{ at, lookUp: earlier }] : [];
    }),
  ];
  if (seen.length < usual) {
    return;
  }
  await tellSupervisors(context, `lookUps:${kind}:${actor.member.id}:${today}`, (m) =>
    cardOf(context, kind, seen, m),
  );
}

function cardOf({ actor, now, zone }: Doing, kind: LookUp['kind'], seen: readonly Seen[], m: Messages): Card {
  const { lookUps } = m.care;
  return {
    heading: lookUps[kind](actor.member.name, seen.length),
    blocks: [
      { kind: 'text', text: lookUps.about },
      {
        kind: 'table',
        columns: [lookUps.columns.at, lookUps.columns.what],
        rows: seen
          .slice(0, MOST_LISTED)
          .map(({ at, lookUp }) => [dateTime(at, zone, now, m), textOf(lookUp, m)]),
      },
    ],
  };
}

function textOf(lookUp: LookUp, m: Messages): string {
  return lookUp.kind === 'reveals'
    ? m.care.lookUps.revealed(lookUp.ref)
    : m.care.lookUps.looked(lookUp.typed);
}
