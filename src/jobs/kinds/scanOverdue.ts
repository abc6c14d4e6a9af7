import { may } from '../../domain/permissions.ts';
import { scanCard } from '../../handlers/contracts/scanCard.ts';
import { dealtWithBy } from '../../handlers/deals/dealtWithBy.ts';
import { seesDeal } from '../../handlers/deals/seesDeal.ts';
import { sceneOf } from '../../handlers/holds/scene.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';

/** A contract has no scan in time: whose customer it is and the project's clerks are told, once (R2.3.1). */
export const scanOverdue = defineJob('scanOverdue', {
  async run(session, { payload, now }) {
    const contract = await session.current('contract', payload.contractId);
    if (
      contract === undefined ||
      contract.scannedAt !== null ||
      contract.endedAt !== null ||
      contract.scanBy > now
    ) {
      return;
    }
    const { id, ref, scanBy } = contract;
    const scene = await sceneOf(session, contract);
    const owner = await dealtWithBy(session, scene);
    const clerks = (await session.members.ofProject(contract.projectId)).filter(
      ({ active, role }) => active && role === 'clerk' && may(role, 'contract:step'),
    );
    for (const { id: memberId } of [...(owner === undefined ? [] : [owner]), ...clerks]) {
      const told = await session.members.actorById(memberId);
      if (told === undefined || !seesDeal(told, scene.customer)) {
        continue;
      }
      const { member } = told;
      await session.enqueue({
        dedupKey: `scanOverdue:${id}:${scanBy.toISOString()}:${member.id}`,
        target: { kind: 'member', memberId: member.id },
        subject: { kind: 'scan', contractId: id, ref },
        card: scanCard(contract, scene, { now, m: messages(member.locale) }),
        notBefore: now,
        dueAt: scanBy,
      });
    }
  },
});
