import { isLive } from '../../domain/contracts/contractSteps.ts';
import type { Handover } from '../../domain/handovers/handover.ts';
import { remindAt } from '../../domain/handovers/remindAt.ts';
import type { SaidTime } from '../../domain/values.ts';
import { dateTime, money } from '../../i18n/format.ts';
import type { Outcome } from '../chat/outcome.ts';
import { policyValue } from '../company/policies.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { SignedContract } from '../contracts/signedContract.ts';
import type { Doing } from '../doing.ts';
import { rawInput } from '../rawInput.ts';
import { ask, button, done, refused } from '../replies.ts';
import { handoverCard } from './handoverCard.ts';
import { handoverFields } from './handoverFields.ts';
import { owedFor } from './owedFor.ts';
import { tellOfHandover } from './tellOfHandover.ts';

interface Said {
  readonly at: SaidTime;
  readonly place?: string;
  readonly sure?: 'yes' | 'no';
}

/** An appointment, or another time for it: the consultant is told, with words for the customer. Where money is owed it is asked back first. */
export async function planHandover(
  context: Doing,
  signed: SignedContract,
  before: Handover | undefined,
  input: Said,
): Promise<Outcome> {
  const { m, now, repos, work, deps, actor } = context;
  const { contract, scene, refs } = signed;
  const { zone, customer } = scene;
  const ref = contractRef(contract);
  const { at, exact } = input.at;
  if (!isLive(contract) || before?.state === 'done') {
    return refused(m.handover.contractOver(ref, m.words.contractState[contract.state]), refs);
  }
  if (!exact) {
    return refused(m.handover.whatTime(ref), refs);
  }
  if (at <= now) {
    return refused(m.handover.past(dateTime(at, zone, now, m)), refs);
  }
  const place = input.place ?? before?.place ?? m.handover.usualPlace;
  const owed = await owedFor(repos, contract);
  if (owed > 0 && input.sure !== 'yes') {
    return ask(
      m.handover.owesQuestion(ref, scene.label, money(owed, m), dateTime(at, zone, now, m)),
      [
        button(m, {
          id: 'handover.plan.sure',
          label: m.handover.planSure,
          style: 'danger',
          command: 'handover.show',
          input: rawInput(
            'handover.show',
            handoverFields,
            { contract: ref, at: input.at, place, sure: 'yes' },
            zone,
          ),
        }),
      ],
      refs,
    );
  }
  const times = { at, place, remindAt: remindAt(at, zone, now), state: 'planned' as const };
  const handover: Handover =
    before === undefined
      ? {
          id: deps.ids.uuid(),
          contractId: contract.id,
          customerId: customer.id,
          projectId: contract.projectId,
          ...times,
          documents: await policyValue(repos, 'handover.documents', contract.projectId, now),
          madeById: actor.member.id,
          checklist: await policyValue(repos, 'handover.checklist', contract.projectId, now),
          passed: [],
          faulty: [],
          inspectedDay: null,
          note: null,
          doneDay: null,
          doneById: null,
          cancelReason: null,
          version: 1,
        }
      : await work.update('handover', before, { ...times, madeById: actor.member.id, cancelReason: null });
  if (before === undefined) {
    await work.insert('handover', handover);
  }
  const isMoved = before?.state === 'planned';
  const told = await tellOfHandover(context, handover, signed, isMoved ? 'moved' : 'agreed');
  const card = handoverCard(context, handover, signed, await repos.defects.ofContract(contract.id));
  return done(
    {
      ...card,
      blocks: [
        ...card.blocks,
        ...(told === undefined ? [] : [{ kind: 'text' as const, text: m.handover.told(told) }]),
      ],
    },
    refs,
  );
}
