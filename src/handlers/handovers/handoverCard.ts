import type { Defect } from '../../domain/handovers/defect.ts';
import type { Handover } from '../../domain/handovers/handover.ts';
import { notInspected } from '../../domain/handovers/inspect.ts';
import { may } from '../../domain/permissions.ts';
import { calendarDay } from '../../i18n/format.ts';
import type { Rating } from '../../domain/satisfaction/rating.ts';
import type { Action, Card, Fact } from '../chat/card.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { SignedContract } from '../contracts/signedContract.ts';
import type { Reading } from '../doing.ts';
import { button } from '../replies.ts';
import { answerText } from '../satisfaction/answerText.ts';
import { defectLine } from './defectLine.ts';
import { handoverFacts } from './handoverFacts.ts';
import { toSendOn } from './toSendOn.ts';

/** A handover: when, where, how the inspection went and what is still to be put right; for who runs it what comes next. */
export function handoverCard(
  at: Pick<Reading, 'm' | 'now' | 'actor'>,
  handover: Handover,
  { contract, scene }: Pick<SignedContract, 'contract' | 'scene'>,
  defects: readonly Defect[],
  rating?: Rating,
): Card {
  const { m, now, actor } = at;
  const { state } = handover;
  const actions =
    state === 'planned' && may(actor.member.role, 'handover:run') ? actionsOf(at, handover, contract) : [];
  return {
    heading: m.handover.heading(contractRef(contract), scene.unit.key, m.words.handoverState[state]),
    blocks: [
      {
        kind: 'facts',
        items: [...handoverFacts(handover, scene, now, m), ...howItWent(at, handover, rating, scene.zone)],
      },
      ...(defects.length === 0
        ? []
        : [
            {
              kind: 'text' as const,
              text: [
                m.handover.defectsHeading,
                ...defects.map((defect) => defectLine(defect, scene.zone, now, m)),
              ].join('\n'),
            },
          ]),
      ...(state === 'planned' ? [{ kind: 'text' as const, text: toSendOn(handover, scene, now, m) }] : []),
      ...(actions.length === 0 ? [] : [{ kind: 'actions' as const, items: actions }]),
    ],
  };
}

function howItWent(
  { m, now }: Pick<Reading, 'm' | 'now'>,
  handover: Handover,
  rating: Rating | undefined,
  zone: string,
): Fact[] {
  const { labels } = m.handover;
  const { inspectedDay, doneDay, note, cancelReason, checklist } = handover;
  const left = notInspected(handover);
  return [
    ...(inspectedDay !== null
      ? [{ label: labels.inspected, value: calendarDay(inspectedDay, zone, now, m) }]
      : left.length === checklist.length
        ? []
        : [{ label: labels.inspected, value: m.handover.leftToInspect(left.join(m.common.listSeparator)) }]),
    ...(doneDay === null ? [] : [{ label: labels.done, value: calendarDay(doneDay, zone, now, m) }]),
    ...(rating === undefined ? [] : [{ label: labels.satisfaction, value: answerText(rating, m) }]),
    ...(note === null ? [] : [{ label: labels.note, value: note }]),
    ...(cancelReason === null ? [] : [{ label: labels.reason, value: cancelReason }]),
  ];
}

function actionsOf(
  { m }: Pick<Reading, 'm'>,
  { inspectedDay }: Handover,
  contract: SignedContract['contract'],
): Action[] {
  const input = { contract: contractRef(contract) };
  return inspectedDay === null
    ? [button(m, { id: 'handover.inspect', label: m.handover.inspect, command: 'handover.inspect', input })]
    : [
        button(m, {
          id: 'handover.signOff',
          label: m.words.handoverAction.signOff,
          style: 'primary',
          command: 'handover.show',
          input: { ...input, action: 'signOff' },
        }),
      ];
}
