import type { Approval, ApprovalVote } from '../../domain/approval.ts';
import type { Member } from '../../domain/company.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Action, Card, Fact } from '../chat/card.ts';
import { approvalRef } from './approvalRef.ts';
import type { ApprovalScene } from './approvalScene.ts';
import { decideActions } from './decideActions.ts';
import type { ApprovalReading } from './kinds/approvalKind.ts';
import { kindOf } from './kinds/approvalKinds.ts';
import { termTable } from './termText.ts';
import { voteText } from './voteText.ts';

interface CardOf {
  readonly approval: Approval;
  readonly scene: ApprovalScene;
  readonly votes: readonly ApprovalVote[];
  /** Who reads it; undefined for a channel. */
  readonly reader: Member | undefined;
  /** For whom he decides who is away. */
  readonly instead?: Member | undefined;
  /** What its reader can do besides deciding. */
  readonly actions?: readonly Action[];
  readonly heading?: string;
  /** Whether it is before somebody who can decide it. */
  readonly decides: boolean;
}

/** An application as whoever decides it sees it: what is asked for, before and after, what would follow, and who has agreed. */
export async function approvalCard(at: ApprovalReading, of: CardOf): Promise<Card> {
  const { m, now } = at;
  const { approval, scene, votes, reader, instead } = of;
  const { labels } = m.approval;
  const kind = kindOf(approval);
  const what = kind.what(approval, scene, m);
  const ref = approvalRef(approval);
  const open = approval.state === 'pending';
  const facts: Fact[] = [
    ...(instead === undefined ? [] : [{ label: m.approval.grant, value: m.approval.for(instead.name) }]),
    { label: labels.applicant, value: scene.applicant.name },
    ...(scene.label === undefined ? [] : [{ label: labels.customer, value: scene.label }]),
    ...(scene.unit === undefined ? [] : [{ label: labels.unit, value: scene.unit.key }]),
    { label: labels.reason, value: approval.reason },
  ];
  const follow = open ? await kind.consequences(at, approval, scene, reader) : [];
  const opinions: string[] = [];
  for (const vote of votes.filter(({ round }) => round === approval.round)) {
    opinions.push(await voteText(at, vote, scene.zone));
  }
  const until: Fact[] =
    open && approval.expiresAt !== null
      ? [{ label: labels.expires, value: dateTime(approval.expiresAt, scene.zone, now, m) }]
      : approval.state === 'granted' && approval.validUntil !== null
        ? [{ label: labels.valid, value: dateTime(approval.validUntil, scene.zone, now, m) }]
        : [];
  const actions = [...(of.decides ? decideActions(approval, m) : []), ...(of.actions ?? [])];
  const kindName = m.approval.kinds[approval.kind];
  return {
    heading:
      of.heading ??
      (open && of.decides
        ? m.approval.asks(ref, kindName, scene.applicant.name, what)
        : m.approval.heading(ref, kindName, what, m.approval.states[approval.state])),
    blocks: [
      { kind: 'facts', items: facts },
      ...termTable(approval.terms, { now, zone: scene.zone, m }),
      ...(follow.length + until.length === 0
        ? []
        : [{ kind: 'facts' as const, items: [...follow, ...until] }]),
      ...(opinions.length === 0 ? [] : [{ kind: 'text' as const, text: opinions.join('\n') }]),
      ...(actions.length === 0 ? [] : [{ kind: 'actions' as const, items: actions }]),
    ],
  };
}
