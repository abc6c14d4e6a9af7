import type { Contract } from '../../domain/contract.ts';
import type { Problem } from '../../domain/problem.ts';
import { may } from '../../domain/permissions.ts';
import { dayOf } from '../../domain/time/day.ts';
import { leadersOf } from '../../handlers/company/leadersOf.ts';
import { dealtWithBy } from '../../handlers/deals/dealtWithBy.ts';
import { seesDeal } from '../../handlers/deals/seesDeal.ts';
import { lateCard } from '../../handlers/handovers/lateCard.ts';
import { sceneOf } from '../../handlers/holds/scene.ts';
import type { Session } from '../../handlers/ports/session.ts';
import { messages } from '../../i18n/messages.ts';
import type { JobDeps } from '../deps.ts';
import { defineJob } from '../jobDefinition.ts';
import { byClock } from './byClock.ts';

/** A morning's share: the rest comes on the next. */
const MOST_A_DAY = 200;

type At = Pick<JobDeps, 'ids'> & { readonly now: Date };

/**
 * Homes that were not handed over on the day agreed: a problem is opened with whose customer it is as its owner, and he, whoever leads him and
 * the project's service are told, once a contract (R2.3.2). It closes when the home is handed over.
 */
export const lateHandovers = defineJob('lateHandovers', {
  async run(session, context) {
    for (const { id, zone } of await session.company.projects()) {
      const late = await session.handovers.newlyLate(id, dayOf(context.now, zone), MOST_A_DAY);
      for (const contract of late) {
        await openProblem(session, context, contract);
      }
    }
  },
});

async function openProblem(session: Session, at: At, contract: Contract): Promise<void> {
  const { now, ids } = at;
  const { handoverDay } = contract;
  if (handoverDay === null) {
    return;
  }
  const scene = await sceneOf(session, contract);
  const owner = await dealtWithBy(session, scene);
  const ownerId = owner?.id ?? contract.memberId;
  const actor = await session.members.actorById(ownerId);
  const problem: Problem = {
    id: ids.uuid(),
    customerId: scene.customer.id,
    projectId: contract.projectId,
    teamId: scene.customer.teamId,
    memberId: ownerId,
    at: now,
    text: messages(actor?.member.locale ?? 'zh-CN').handover.problem(
      contract.ref,
      scene.unit.key,
      handoverDay,
    ),
    state: 'open',
    answer: null,
    answeredById: null,
    answeredAt: null,
    closedAt: null,
    version: 1,
  };
  await byClock(session, at, { memberId: ownerId, command: 'handover.late' }, async (work) => {
    await work.insert('problem', problem);
    await work.insert('lateHandover', {
      id: contract.id,
      dueDay: handoverDay,
      problemId: problem.id,
      version: 1,
    });
    const leaders = actor === undefined ? [] : await leadersOf(session, actor);
    const service = (await session.members.ofProject(contract.projectId)).filter(
      ({ active, role }) => active && role === 'service' && may(role, 'handover:run'),
    );
    const told = new Set(
      [...(owner === undefined ? [] : [owner]), ...leaders, ...service].map(({ id }) => id),
    );
    for (const memberId of told) {
      const reader = await session.members.actorById(memberId);
      // Where nobody else leads, an administrator does, who sees no customers.
      if (reader === undefined || !seesDeal(reader, scene.customer)) {
        continue;
      }
      work.notify({
        dedupKey: `lateHandover:${contract.id}:${memberId}`,
        target: { kind: 'member', memberId },
        subject: { kind: 'problem', problemId: problem.id, state: 'open' },
        card: lateCard(contract, scene, handoverDay, { now, m: messages(reader.member.locale) }),
        notBefore: now,
      });
    }
  });
}
