import { may } from '../../domain/permissions.ts';
import { defineCommand } from '../command.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { oneContract } from '../contracts/oneContract.ts';
import { done, refused } from '../replies.ts';
import { cancelHandover } from './cancelHandover.ts';
import { handoverCard } from './handoverCard.ts';
import { handoverFields } from './handoverFields.ts';
import { handoverList } from './handoverList.ts';
import { planHandover } from './planHandover.ts';
import { signOff } from './signOff.ts';

/**
 * 交房: the handing over of a home (R3.4.1): when and where, moved by saying it again, cancelled with a reason, signed for in the end; bare,
 * what is agreed. Not undone: the consultant has been told, and has told the customer.
 */
export const showHandover = defineCommand({
  name: 'handover.show',
  words: { zh: ['交房'], en: ['handover'] },
  allow: 'deal:read',
  fields: handoverFields,
  args: ['contract', 'action', 'at', 'place'],
  undo: 'none',
  async run(context) {
    const { input, m, actor, repos } = context;
    const { action, at } = input;
    const saysRating = input.satisfaction !== undefined || input.byLink === 'yes';
    const writes = action !== undefined || at !== undefined || saysRating;
    if (writes && !may(actor.member.role, 'handover:run')) {
      return { kind: 'denied', sentence: m.handover.mayNotRun };
    }
    if (input.contract === undefined) {
      return writes ? refused(m.handover.whichContract) : await handoverList(context);
    }
    const one = await oneContract(context, input.contract);
    if (!one.found) {
      return one.outcome;
    }
    const { signed } = one;
    const { contract, scene, refs } = signed;
    context.about(scene.customer);
    const handover = await repos.handovers.ofContract(contract.id);
    if (action === undefined && at !== undefined) {
      return await planHandover(context, signed, handover, { ...input, at });
    }
    if (handover === undefined) {
      return refused(m.handover.none(contractRef(contract)), refs);
    }
    switch (action ?? (saysRating ? 'signOff' : undefined)) {
      case 'signOff':
        return await signOff(context, signed, handover, input);
      case 'cancel':
        return await cancelHandover(context, signed, handover, input.reason);
      case undefined:
        return done(
          handoverCard(
            context,
            handover,
            signed,
            await repos.defects.ofContract(contract.id),
            await repos.ratings.of('handover', handover.id),
          ),
          refs,
        );
    }
  },
});
