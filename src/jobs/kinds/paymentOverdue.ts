import type { Problem } from '../../domain/problem.ts';
import { leadersOf } from '../../handlers/company/leadersOf.ts';
import { dealtWithBy } from '../../handlers/deals/dealtWithBy.ts';
import { seesDeal } from '../../handlers/deals/seesDeal.ts';
import { sceneOf } from '../../handlers/holds/scene.ts';
import { dueCard } from '../../handlers/payments/dueCard.ts';
import { money } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';
import { byClock } from './byClock.ts';

/**
 * A payment was not made on its day: a problem is opened with whose customer it is as its owner, and he and whoever leads him are told, once
 * (R2.3.2). What came of it is recorded with the problem; when the money comes it closes by itself.
 */
export const paymentOverdue = defineJob('paymentOverdue', {
  async run(session, context) {
    const { payload, now, ids } = context;
    const line = await session.current('planLine', payload.lineId);
    const contract = line === undefined ? undefined : await session.contracts.byId(line.contractId);
    const dueAt = line?.overdueAt ?? null;
    if (
      line?.state !== 'open' ||
      line.dueDay === null ||
      line.problemId !== null ||
      contract === undefined ||
      dueAt === null ||
      dueAt > now
    ) {
      return;
    }
    const { dueDay } = line;
    const scene = await sceneOf(session, contract);
    const owner = await dealtWithBy(session, scene);
    const ownerId = owner?.id ?? contract.memberId;
    const actor = await session.members.actorById(ownerId);
    const m = messages(actor?.member.locale ?? 'zh-CN');
    const problem: Problem = {
      id: ids.uuid(),
      customerId: scene.customer.id,
      projectId: contract.projectId,
      teamId: scene.customer.teamId,
      memberId: ownerId,
      at: now,
      text: m.payment.problem(
        contract.ref,
        m.words.lineKind[line.kind],
        money(line.amount - line.paid, m),
        dueDay,
      ),
      state: 'open',
      answer: null,
      answeredById: null,
      answeredAt: null,
      closedAt: null,
      version: 1,
    };
    await byClock(session, context, { memberId: ownerId, command: 'due.overdue' }, async (work) => {
      await work.insert('problem', problem);
      const after = await work.update('planLine', line, { problemId: problem.id });
      const leaders = actor === undefined ? [] : await leadersOf(session, actor);
      for (const { id: memberId } of [...(owner === undefined ? [] : [owner]), ...leaders]) {
        const told = await session.members.actorById(memberId);
        // Where nobody else leads, an administrator does, who sees no customers.
        if (told === undefined || !seesDeal(told, scene.customer)) {
          continue;
        }
        const { member } = told;
        work.notify({
          dedupKey: `paymentOverdue:${line.id}:${dueDay}:${member.id}`,
          target: { kind: 'member', memberId: member.id },
          subject: { kind: 'payment', lineId: line.id, ref: contract.ref, dueDay },
          card: dueCard({ line: after, contract, scene }, { now, m: messages(member.locale), overdue: true }),
          notBefore: now,
          dueAt,
        });
      }
    });
  },
});
