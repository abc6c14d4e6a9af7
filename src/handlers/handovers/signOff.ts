import { isLive } from '../../domain/contracts/contractSteps.ts';
import type { Defect } from '../../domain/handovers/defect.ts';
import type { Handover } from '../../domain/handovers/handover.ts';
import { notInspected } from '../../domain/handovers/inspect.ts';
import { dayOf } from '../../domain/time/day.ts';
import { money } from '../../i18n/format.ts';
import type { Outcome } from '../chat/outcome.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { SignedContract } from '../contracts/signedContract.ts';
import type { Doing } from '../doing.ts';
import { rawInput } from '../rawInput.ts';
import { ask, button, done, refused } from '../replies.ts';
import { askSatisfaction } from '../satisfaction/askSatisfaction.ts';
import { enterSatisfaction } from '../satisfaction/enterSatisfaction.ts';
import { forwardBlocks } from '../satisfaction/forwardBlocks.ts';
import { handoverToRate } from '../satisfaction/handoverToRate.ts';
import { closeLateProblem } from './closeLateProblem.ts';
import { defectLine } from './defectLine.ts';
import { handoverCard } from './handoverCard.ts';
import { handoverFields } from './handoverFields.ts';
import { owedFor } from './owedFor.ts';

const POINTS = [5, 4, 3, 2, 1];

interface Said {
  readonly satisfaction?: number;
  /** The customer rates by himself, by a link. */
  readonly byLink?: 'yes' | 'no';
  readonly note?: string;
  readonly sure?: 'yes' | 'no';
}

/**
 * 签收: the customer signed for his home, after it was looked at with him. Contract, unit and customer are handed over together. What is still
 * to be put right, and what is owed, is named and asked back. Not undone.
 */
export async function signOff(
  context: Doing,
  signed: SignedContract,
  before: Handover,
  input: Said,
): Promise<Outcome> {
  const { m, now, repos, work, actor } = context;
  const { contract, scene, refs } = signed;
  const { unit, customer, zone } = scene;
  const ref = contractRef(contract);
  if (!isLive(contract)) {
    return refused(m.handover.contractOver(ref, m.words.contractState[contract.state]), refs);
  }
  if (before.state !== 'planned') {
    return refused(m.handover.notPlanned(ref, m.words.handoverState[before.state]), refs);
  }
  if (before.inspectedDay === null) {
    return refused(m.handover.notInspected(ref, notInspected(before).join(m.common.listSeparator)), refs, [
      button(m, {
        id: 'handover.inspect',
        label: m.handover.inspect,
        command: 'handover.inspect',
        input: { contract: ref },
      }),
    ]);
  }
  const { satisfaction, note } = input;
  const byLink = satisfaction === undefined && input.byLink === 'yes';
  if (satisfaction === undefined && !byLink) {
    return ask(
      m.handover.howSatisfied(ref),
      [
        ...POINTS.map((points) => ({
          id: `handover.points.${points}`,
          label: m.handover.points(points),
          said: { satisfaction: points },
        })),
        { id: 'handover.byLink', label: m.satisfaction.byLink, said: { byLink: 'yes' } },
      ].map(({ id, label, said }) =>
        button(m, {
          id,
          label,
          command: 'handover.show',
          input: rawInput(
            'handover.show',
            handoverFields,
            { contract: ref, action: 'signOff', note, ...said },
            zone,
          ),
        }),
      ),
      refs,
    );
  }
  const defects = await repos.defects.ofContract(contract.id);
  if (input.sure !== 'yes') {
    return await question(context, signed, { satisfaction, note, defects });
  }
  const handover = await work.update('handover', before, {
    state: 'done',
    remindAt: null,
    note: note ?? null,
    doneDay: dayOf(now, zone),
    doneById: actor.member.id,
  });
  await work.update('contract', contract, { state: 'delivered' });
  await work.update('unit', unit, { state: 'delivered', stateAt: now, stateReason: null });
  await work.update('customer', customer, { state: 'delivered' });
  await closeLateProblem(context, contract, 'lateOver');
  const what = handoverToRate(handover, contract);
  const asked =
    satisfaction === undefined
      ? await askSatisfaction(context, what)
      : { state: 'answered' as const, rating: await enterSatisfaction(context, what, satisfaction, zone) };
  const card = handoverCard(context, handover, signed, defects, asked.rating);
  return done(
    {
      heading: m.handover.handedOver(ref, unit.key),
      blocks: [...card.blocks, ...(asked.state === 'asked' ? forwardBlocks(asked.text, m) : [])],
    },
    refs,
  );
}

async function question(
  { m, now, repos }: Doing,
  { contract, scene, refs }: SignedContract,
  of: {
    /** Undefined where he rates by a link. */
    readonly satisfaction: number | undefined;
    readonly note: string | undefined;
    readonly defects: readonly Defect[];
  },
): Promise<Outcome> {
  const { satisfaction, note } = of;
  const { unit, label, zone } = scene;
  const ref = contractRef(contract);
  const { labels } = m.handover;
  const open = of.defects.filter(({ state }) => state !== 'passed');
  const owed = await owedFor(repos, contract);
  const warnings = [
    ...(open.length === 0
      ? []
      : [m.handover.openDefects(open.length), ...open.map((defect) => defectLine(defect, zone, now, m))]),
    ...(owed === 0 ? [] : [m.handover.stillOwes(money(owed, m))]),
    m.handover.signOffFollows,
  ];
  return {
    kind: 'reply',
    word: 'confirm',
    refs,
    card: {
      heading: m.handover.signOffQuestion(ref, label, unit.key),
      blocks: [
        {
          kind: 'facts',
          items: [
            {
              label: labels.satisfaction,
              value:
                satisfaction === undefined ? m.satisfaction.byLinkValue : m.handover.points(satisfaction),
            },
            ...(note === undefined ? [] : [{ label: labels.note, value: note }]),
          ],
        },
        { kind: 'text', text: warnings.join('\n') },
        {
          kind: 'actions',
          items: [
            button(m, {
              id: 'handover.signOff.sure',
              label: m.handover.signOffSure,
              style: open.length > 0 || owed > 0 ? 'danger' : 'primary',
              command: 'handover.show',
              input: rawInput(
                'handover.show',
                handoverFields,
                {
                  contract: ref,
                  action: 'signOff',
                  satisfaction,
                  ...(satisfaction === undefined ? { byLink: 'yes' } : {}),
                  note,
                  sure: 'yes',
                },
                zone,
              ),
            }),
          ],
        },
      ],
    },
  };
}
