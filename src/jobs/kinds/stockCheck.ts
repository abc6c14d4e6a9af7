import { dayOf } from '../../domain/time/day.ts';
import { buildingRef } from '../../handlers/buildings/buildingRef.ts';
import { lastCheck } from '../../handlers/buildings/lastCheck.ts';
import { stockCheckCard } from '../../handlers/buildings/stockCheckCard.ts';
import { stockDues } from '../../handlers/buildings/stockDues.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';

/**
 * Asks the planners of a project to check each building that is due today (R2.2.2), once a round: what is overdue stays on
 * their day.
 */
export const stockCheck = defineJob('stockCheck', {
  async run(session, { payload, now }) {
    const project = await session.company.project(payload.projectId);
    if (project === undefined) {
      return;
    }
    const { zone } = project;
    const today = dayOf(now, zone);
    const planners = (await session.members.ofProject(project.id)).filter(
      ({ role, active }) => active && role === 'planner',
    );
    for (const { building, dueAt } of await stockDues(session, project, now)) {
      if (dayOf(dueAt, zone) > today) {
        continue;
      }
      for (const planner of planners) {
        const m = messages(planner.locale);
        await session.enqueue({
          dedupKey: `stockCheck:${building.id}:${dueAt.toISOString()}:${planner.id}`,
          target: { kind: 'member', memberId: planner.id },
          subject: { kind: 'stockCheck', buildingId: building.id, checkedAt: building.checkedAt },
          card: stockCheckCard({
            m,
            now,
            zone,
            ref: buildingRef(project, building),
            building,
            dueAt,
            lastCheck: await lastCheck(session, building, { zone, now, m }),
          }),
          notBefore: now,
        });
      }
    }
  },
});
