import type { Customer } from '../../domain/customer.ts';
import type { Appeal } from '../../domain/ownership/appeal.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card, Fact } from '../chat/card.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { button } from '../replies.ts';

interface AppealCardOf {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
  readonly appeal: Appeal;
  readonly customer: Customer;
  readonly phone: string | undefined;
  readonly appellant: string;
  /** How the verdict stands, for whoever decides. */
  readonly verdict: readonly Fact[];
}

/** For whoever decides: who holds what and why, how the verdict stands, and the two buttons. */
export function appealCard(of: AppealCardOf): Card {
  const { m, appeal, now, zone, appellant } = of;
  const label = customerLabel(of.customer, of.phone);
  return {
    heading: m.ownership.askJudge(appellant, label),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: m.ownership.appellant, value: appellant },
          { label: m.ownership.reason, value: appeal.reason },
          { label: m.ownership.lodgedAt, value: dateTime(appeal.at, zone, now, m) },
          ...of.verdict,
        ],
      },
      {
        kind: 'actions',
        items: [
          button(m, {
            id: 'appeal.uphold',
            label: m.ownership.uphold,
            style: 'primary',
            command: 'appeal.decide',
            input: { appeal: appeal.id, decision: 'uphold' },
          }),
          button(m, {
            id: 'appeal.change',
            label: m.ownership.change(appellant),
            style: 'danger',
            command: 'appeal.decide',
            input: { appeal: appeal.id, decision: 'change' },
          }),
        ],
      },
    ],
  };
}

/** What became of an appeal, in one line: 维持原归属（王磊，今天 15:00）. */
export function decidedText(of: {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
  readonly appeal: Appeal;
  readonly label: string;
  readonly appellant: string;
  readonly judge: string;
}): string {
  const { m, appeal } = of;
  const what =
    appeal.state === 'changed' ? m.ownership.changed(of.label, of.appellant) : m.ownership.upheld(of.label);
  return appeal.decidedAt === null
    ? what
    : m.ownership.settled(what, of.judge, dateTime(appeal.decidedAt, of.zone, of.now, m));
}
