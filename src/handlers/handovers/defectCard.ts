import type { Defect } from '../../domain/handovers/defect.ts';
import { may } from '../../domain/permissions.ts';
import { calendarDay } from '../../i18n/format.ts';
import type { Action, Block, Card } from '../chat/card.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { SignedContract } from '../contracts/signedContract.ts';
import type { Reading } from '../doing.ts';
import { button } from '../replies.ts';
import { defectRef } from './defectRef.ts';

const MOST_PHOTOS = 3;

/** A defect with its photos; for who may take it its next step. */
export function defectCard(
  at: Pick<Reading, 'm' | 'now' | 'actor'>,
  defect: Defect,
  { contract, scene }: Pick<SignedContract, 'contract' | 'scene'>,
): Card {
  const { m, now } = at;
  const { labels } = m.handover;
  const { state, text, owner, dueDay, fixedDay, reopened, note, photos } = defect;
  const on = (day: string): string => calendarDay(day, scene.zone, now, m);
  const actions = actionsOf(at, defect);
  return {
    heading: m.handover.defectHeading(defectRef(defect), scene.unit.key, m.words.defectState[state]),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: labels.contract, value: [contractRef(contract), scene.label].join(' · ') },
          { label: labels.defect, value: text },
          { label: labels.owner, value: owner },
          { label: labels.due, value: on(dueDay) },
          ...(fixedDay === null ? [] : [{ label: labels.fixed, value: on(fixedDay) }]),
          ...(reopened === 0 ? [] : [{ label: labels.reopened, value: m.handover.times(reopened) }]),
          ...(note === null ? [] : [{ label: labels.notInOrder, value: note }]),
        ],
      },
      ...photos.slice(0, MOST_PHOTOS).map((fileId): Block => ({ kind: 'image', fileId, alt: text })),
      ...(actions.length === 0 ? [] : [{ kind: 'actions' as const, items: actions }]),
    ],
  };
}

function actionsOf({ m, actor }: Pick<Reading, 'm' | 'actor'>, defect: Defect): Action[] {
  const ref = defectRef(defect);
  const runs = may(actor.member.role, 'handover:run');
  if (defect.state === 'open' && (runs || defect.ownerId === actor.member.id)) {
    return [
      button(m, {
        id: `defect.fix.${ref}`,
        label: m.words.repair.fixed,
        command: 'defect.fix',
        input: { defect: ref, done: 'fixed' },
      }),
    ];
  }
  return defect.state === 'fixed' && runs
    ? (['passed', 'failed'] as const).map((verdict) =>
        button(m, {
          id: `defect.recheck.${verdict}.${ref}`,
          label: m.handover.recheckAs(m.words.recheck[verdict]),
          command: 'defect.recheck',
          input: { defect: ref, verdict },
        }),
      )
    : [];
}
