import type { Plan } from '../../domain/followUp.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Block, Card, Fact } from '../chat/card.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { undoButton } from '../customers/undoButton.ts';
import { planFacts } from '../plans/planFacts.ts';
import { planLine } from '../plans/planLine.ts';
import { planRef } from '../plans/planRef.ts';
import { problemButton } from '../problems/problemButton.ts';
import type { Logged } from './writeFollowUp.ts';

/** What comes next where nothing was said: a plan that stands already, a day to propose, or neither. */
export type Upcoming =
  | { readonly kind: 'none' }
  | { readonly kind: 'planned'; readonly plan: Plan }
  | { readonly kind: 'proposed'; readonly at: Date; readonly action: Action };

interface FollowUpCardOf {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
  readonly logged: Logged;
  /** Name of whom the next plan reminds. */
  readonly nextFor: string;
  readonly upcoming: Upcoming;
}

/** What was recorded of a contact, what it settled, and what comes next. */
export function followUpCard(of: FollowUpCardOf): Card {
  const { m, now, logged, upcoming } = of;
  const blocks: Block[] = [{ kind: 'facts', items: [...recordFacts(of), ...nextFacts(of)] }];
  if (!logged.followUp.effective) {
    blocks.push({ kind: 'text', text: m.followUp.notEffective });
  }
  const text = upcomingText(of);
  if (text !== undefined) {
    blocks.push({ kind: 'text', text });
  }
  blocks.push(...photoBlocks(of));
  blocks.push({
    kind: 'actions',
    items: [
      ...(upcoming.kind === 'proposed' ? [upcoming.action] : []),
      problemButton(logged.after, m),
      undoButton(m, customerRef(logged.after), now),
    ],
  });
  return { heading: m.followUp.logged(customerLabel(logged.after, undefined)), blocks };
}

function recordFacts({ m, logged }: FollowUpCardOf): Fact[] {
  const { followUp, before, after, closed } = logged;
  const { fields } = m.followUp.commands['followUp.log'];
  return [
    ...(followUp.method === null ? [] : [{ label: fields.method, value: m.words.method[followUp.method] }]),
    ...(followUp.content === '' ? [] : [{ label: fields.content, value: followUp.content }]),
    { label: fields.effective, value: m.words.yesNo[followUp.effective ? 'yes' : 'no'] },
    ...(followUp.concerns.length === 0
      ? []
      : [{ label: fields.concerns, value: followUp.concerns.join(m.common.listSeparator) }]),
    ...(followUp.fileIds.length === 0
      ? []
      : [{ label: fields.photos, value: m.followUp.photoCount(followUp.fileIds.length) }]),
    ...(followUp.level === null || before.level === after.level
      ? []
      : [
          {
            label: fields.level,
            value: m.followUp.levelChange(before.level ?? m.followUp.unrated, followUp.level),
          },
        ]),
    ...(closed.length === 0
      ? []
      : [{ label: m.followUp.closedPlans, value: closed.map(planRef).join(m.common.listSeparator) }]),
  ];
}

/** The pictures themselves: whoever sent them sees that they are the right ones. */
function photoBlocks({ m, logged }: FollowUpCardOf): Block[] {
  const { fileIds } = logged.followUp;
  const label = customerLabel(logged.after, undefined);
  return fileIds.map((fileId, index) => ({
    kind: 'image',
    fileId,
    alt: m.followUp.photoAlt(index + 1, fileIds.length, label),
  }));
}

function nextFacts({ m, now, zone, logged, nextFor }: FollowUpCardOf): Fact[] {
  const { next } = logged;
  if (next === undefined) {
    return [];
  }
  const [, ...how] = planFacts(next, zone, now, m);
  return [
    { label: m.followUp.next, value: m.followUp.nextFor(dateTime(next.at, zone, now, m), nextFor) },
    ...how.map((fact) => ({ label: `${m.followUp.next} · ${fact.label}`, value: fact.value })),
  ];
}

function upcomingText({ m, now, zone, logged, upcoming }: FollowUpCardOf): string | undefined {
  switch (upcoming.kind) {
    case 'none':
      return undefined;
    case 'planned':
      return m.followUp.stillPlanned(planLine(upcoming.plan, zone, now, m).replace(/^· /u, ''));
    case 'proposed':
      return m.followUp.propose(
        dateTime(upcoming.at, zone, now, m),
        logged.after.level === null ? m.followUp.unrated : m.followUp.levelNamed(logged.after.level),
      );
  }
}
