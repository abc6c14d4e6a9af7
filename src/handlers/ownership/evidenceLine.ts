import type { Evidence } from '../../domain/ownership/evidence.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';

/** 11-20 周五 10:00 李娜 有效跟进 */
export function evidenceLine(
  evidence: Evidence,
  at: { readonly zone: string; readonly now: Date; readonly m: Messages; readonly nameOf: NameOf },
): string {
  const { zone, now, m } = at;
  return [dateTime(evidence.at, zone, now, m), at.nameOf(evidence), what(evidence, m)].join(' ');
}

export type NameOf = (evidence: Evidence) => string;

function what(evidence: Evidence, m: Messages): string {
  switch (evidence.kind) {
    case 'registered':
      return m.ownership.registered(evidence.source === null ? undefined : m.words.source[evidence.source]);
    case 'visit':
      return m.ownership.visited;
    case 'followUp':
      return evidence.effective ? m.ownership.reached : m.ownership.notReached;
    case 'given':
    case 'lost':
      return m.ownership.reasons[evidence.reason];
  }
}
