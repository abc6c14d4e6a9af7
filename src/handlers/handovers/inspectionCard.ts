import type { Defect } from '../../domain/handovers/defect.ts';
import type { Handover } from '../../domain/handovers/handover.ts';
import { notInspected } from '../../domain/handovers/inspect.ts';
import type { Block, Card } from '../chat/card.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { SignedContract } from '../contracts/signedContract.ts';
import type { Reading } from '../doing.ts';
import { button } from '../replies.ts';
import { defectLine } from './defectLine.ts';

/** The checklist of an inspection: what was looked at, each item that is left with its buttons, and the defects that were found. */
export function inspectionCard(
  { m, now }: Pick<Reading, 'm' | 'now'>,
  handover: Handover,
  { contract, scene }: Pick<SignedContract, 'contract' | 'scene'>,
  defects: readonly Defect[],
): Card {
  const ref = contractRef(contract);
  const left = notInspected(handover);
  const list = (items: readonly string[]): string => items.join(m.common.listSeparator);
  const input = { contract: ref };
  return {
    heading: m.handover.inspectionHeading(ref, scene.unit.key, left.length),
    blocks: [
      ...(handover.passed.length === 0
        ? []
        : [{ kind: 'text' as const, text: m.handover.inOrder(list(handover.passed)) }]),
      ...(handover.faulty.length === 0
        ? []
        : [{ kind: 'text' as const, text: m.handover.faulty(list(handover.faulty)) }]),
      ...(defects.length === 0
        ? []
        : [
            {
              kind: 'text' as const,
              text: defects.map((defect) => defectLine(defect, scene.zone, now, m)).join('\n'),
            },
          ]),
      ...left.flatMap((item): Block[] => [
        { kind: 'text', text: item },
        {
          kind: 'actions',
          items: (['passed', 'faulty'] as const).map((result) =>
            button(m, {
              id: `handover.inspect.${result}.${handover.checklist.indexOf(item)}`,
              label: m.words.inspection[result],
              command: 'handover.inspect',
              input: { ...input, item, result },
            }),
          ),
        },
      ]),
      { kind: 'text', text: m.handover.howToSay(ref) },
      {
        kind: 'actions',
        items:
          left.length > 0
            ? [
                button(m, {
                  id: 'handover.inspect.rest',
                  label: m.words.inspection.restPassed,
                  command: 'handover.inspect',
                  input: { ...input, result: 'restPassed' },
                }),
              ]
            : [
                button(m, {
                  id: 'handover.signOff',
                  label: m.words.handoverAction.signOff,
                  style: 'primary',
                  command: 'handover.show',
                  input: { ...input, action: 'signOff' },
                }),
              ],
      },
    ],
  };
}
