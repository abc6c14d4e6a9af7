import { isLive } from '../../domain/contracts/contractSteps.ts';
import { checklistItem } from '../../domain/handovers/checklistItem.ts';
import type { Handover } from '../../domain/handovers/handover.ts';
import { inspect, notInspected } from '../../domain/handovers/inspect.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { oneContract } from '../contracts/oneContract.ts';
import type { SignedContract } from '../contracts/signedContract.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { unknownFiles } from '../unknownFiles.ts';
import { inspectionCard } from './inspectionCard.ts';
import { makeDefect } from './makeDefect.ts';

const fields = {
  contract: field.text({ required: true, max: 40 }),
  result: field.choice('inspection', ['passed', 'faulty', 'restPassed'], {}),
  item: field.text({ max: 30 }),
  text: field.text({ max: 200 }),
  owner: field.text({ max: 40 }),
  due: field.date(),
  photos: field.file({ max: 6 }),
};

/**
 * 验房: a home is looked at with its buyer (R3.4.1): what is in order by a button an item, what is not as a defect with a photo, who puts it
 * right, and by when. It took place when everything on the list was looked at.
 */
export const inspectHome = defineCommand({
  name: 'handover.inspect',
  words: { zh: ['验房'], en: ['inspect'] },
  allow: 'handover:run',
  fields,
  args: ['contract', 'result', 'text'],
  undo: 'restore',
  async look({ input, deps }) {
    return await unknownFiles(deps.files, input.photos);
  },
  async run(context) {
    const { input, m, repos, looked: gone } = context;
    const one = await oneContract(context, input.contract);
    if (!one.found) {
      return one.outcome;
    }
    const { signed } = one;
    const { contract, scene, refs } = signed;
    const ref = contractRef(contract);
    const handover = await repos.handovers.ofContract(contract.id);
    if (!isLive(contract)) {
      return refused(m.handover.contractOver(ref, m.words.contractState[contract.state]), refs);
    }
    if (handover?.state !== 'planned') {
      return refused(m.handover.none(ref), refs);
    }
    context.about(scene.customer);
    if (gone.length > 0) {
      return {
        kind: 'needInput',
        prefill: { ...input, photos: (input.photos ?? []).filter((id) => !gone.includes(id)) },
        errors: { photos: m.common.unreadable['file.unknown']() },
      };
    }
    const { result } = input;
    if (result === 'restPassed') {
      return await passed(context, signed, handover, notInspected(handover));
    }
    const named = input.item ?? input.text;
    const item = named === undefined ? undefined : checklistItem(handover.checklist, named);
    if (result === 'passed') {
      return item === undefined
        ? refused(m.handover.whichItem(ref, handover.checklist.join(m.common.listSeparator)), refs)
        : await passed(context, signed, handover, [item]);
    }
    const text = input.text?.trim() === item || input.text === undefined ? undefined : input.text;
    if (text !== undefined) {
      return await makeDefect(context, signed, handover, { ...input, text, item });
    }
    if (result === 'faulty' || input.photos !== undefined) {
      return {
        kind: 'needInput',
        prefill: { ...input, contract: ref, ...(item === undefined ? {} : { item }) },
        errors: { text: m.handover.whatIsWrong },
      };
    }
    return done(inspectionCard(context, handover, signed, await repos.defects.ofContract(contract.id)), refs);
  },
});

async function passed(
  context: Doing,
  signed: SignedContract,
  before: Handover,
  items: readonly string[],
): Promise<Outcome> {
  const { work, now, repos } = context;
  const day = dayOf(now, signed.scene.zone);
  const handover =
    items.length === 0
      ? before
      : await work.update('handover', before, inspect(before, { items, inOrder: true, day }));
  const defects = await repos.defects.ofContract(signed.contract.id);
  return done(inspectionCard(context, handover, signed, defects), signed.refs);
}
