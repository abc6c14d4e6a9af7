import type { Complaint } from '../../domain/complaints/complaint.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Fact } from '../chat/card.ts';
import type { Reading } from '../doing.ts';
import type { ComplaintScene } from './complaintScene.ts';
import { whoComplains } from './whoComplains.ts';

/** What a complaint is and how far it has come; the deadline that a customer names is never among the deadlines. */
export function complaintFacts(
  { m, now, actor }: Pick<Reading, 'm' | 'now' | 'actor'>,
  complaint: Complaint,
  { project, customer, owner, taker }: ComplaintScene,
): Fact[] {
  const { labels } = m.complaint;
  const { category, severity, risk, text, demand, place, at, firstDueAt, finalDueAt } = complaint;
  const { respondedAt, response, resolvedAt, result, cause, causeKind, contractor, pauseReason } = complaint;
  const on = (instant: Date): string => dateTime(instant, project.zone, now, m);
  const due = (instant: Date, ended: Date | null): string =>
    m.complaint.due(
      on(instant),
      ended === null ? null : on(ended),
      ended !== null && ended > instant,
      complaint.provisional,
    );
  const who = [whoComplains(complaint, customer, actor), place ?? '']
    .filter((part) => part !== '')
    .join(' · ');
  const fact = (label: string, value: string | null): Fact[] =>
    value === null || value === '' ? [] : [{ label, value }];
  return [
    ...fact(labels.who, who),
    ...fact(labels.text, text),
    ...fact(labels.demand, demand),
    ...fact(labels.category, category === null ? null : m.words.complaintCategory[category]),
    ...fact(labels.severity, m.words.severity[severity]),
    ...fact(labels.risk, risk === null ? null : m.words.complaintRisk[risk]),
    ...fact(labels.repeated, complaint.repeated ? m.words.yesNo.yes : null),
    ...fact(labels.owner, owner?.name ?? m.complaint.nobody),
    ...fact(labels.taken, [on(at), taker?.name ?? ''].join(' ')),
    ...(complaint.state === 'duplicate'
      ? []
      : [
          ...fact(labels.first, due(firstDueAt, respondedAt)),
          ...fact(labels.final, due(finalDueAt, resolvedAt)),
        ]),
    ...fact(labels.response, response),
    ...fact(labels.paused, pauseReason),
    ...fact(labels.result, result),
    ...fact(
      labels.cause,
      [causeKind === null ? null : m.words.complaintCause[causeKind], cause]
        .filter((part) => part !== null)
        .join(' · '),
    ),
    ...fact(labels.contractor, contractor),
  ];
}
