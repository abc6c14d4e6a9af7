import {
  countOf,
  type LookUp,
  type LookUpCount,
  lookUpNote,
  readLookUp,
  timesOf,
} from '../../../domain/lookUpNote.ts';
import { dayOf, startOfDay } from '../../../domain/time/day.ts';
import { dateTime } from '../../../i18n/format.ts';
import type { Messages } from '../../../i18n/messages.ts';
import type { Card } from '../../chat/card.ts';
import { policyValue } from '../../company/policies.ts';
import { tellSupervisors } from '../../company/tellSupervisors.ts';
import type { Doing } from '../../doing.ts';

/** Which commands note such a look-up. */
const COMMANDS = {
  reveals: ['phone.reveal', 'paper.subscription', 'paper.contract'],
  outside: ['customer.find', 'customer.register', 'import.start'],
} as const;
const MOST_LISTED = 30;
const MOST_READ = 500;

/** Who looked, and when. */
type Looking = Pick<Doing, 'repos' | 'work' | 'actor' | 'now' | 'zone' | 'project'>;

interface Seen {
  readonly at: Date;
  readonly lookUp: LookUp;
}

/**
 * Puts a look-up into the audit, and tells whoever supervises when it is more than is usual in a day, with what was looked at:
 * once for each person and day (R2.1.4).
 */
export async function noteLookUp(context: Looking, lookUp: LookUp): Promise<void> {
  const { repos, work, actor, now, zone, project } = context;
  work.note(lookUpNote(lookUp));
  const kind = countOf(lookUp);
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
      return earlier !== undefined && countOf(earlier) === kind ? [{ at, lookUp: earlier }] : [];
    }),
  ];
  const times = seen.reduce((sum, one) => sum + timesOf(one.lookUp), 0);
  if (times < usual) {
    return;
  }
  await tellSupervisors(context, `lookUps:${kind}:${actor.member.id}:${today}`, (m) =>
    cardOf(context, { kind, times, seen }, m),
  );
}

function cardOf(
  { actor, now, zone }: Looking,
  {
    kind,
    times,
    seen,
  }: { readonly kind: LookUpCount; readonly times: number; readonly seen: readonly Seen[] },
  m: Messages,
): Card {
  const { lookUps } = m.care;
  return {
    heading: lookUps[kind](actor.member.name, times),
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
  const { lookUps } = m.care;
  switch (lookUp.kind) {
    case 'reveals':
      return lookUps.revealed(lookUp.ref);
    case 'outside':
      return lookUps.looked(lookUp.typed);
    case 'table':
      return lookUps.table(lookUp.rows);
  }
}
