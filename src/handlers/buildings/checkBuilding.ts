import { dateTime } from '../../i18n/format.ts';
import { defineCommand } from '../command.ts';
import { undoButton } from '../customers/undoButton.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { buildingMeant } from './buildingMeant.ts';
import { buildingRef } from './buildingRef.ts';
import { postedCheck } from './postedCheck.ts';
import { stockDues } from './stockDues.ts';

/** 无误: the planner confirms that a building's grid is as it is in reality (R2.2.2). */
export const checkBuilding = defineCommand({
  name: 'building.check',
  allow: 'unit:edit',
  fields: {
    building: field.text({ required: true, max: 20, inForm: false }),
    /** When it had been checked last as the card says; left out where never. */
    checked: field.text({ max: 40, inForm: false }),
  },
  undo: 'restore',
  async run(context) {
    const { input, m, now, repos, work, actor } = context;
    const meant = await buildingMeant(context, input.building);
    if (meant.kind !== 'found') {
      return refused(m.building.notFound(input.building));
    }
    const { project, building } = meant;
    const { zone } = project;
    const ref = buildingRef(project, building);
    if ((building.checkedAt?.toISOString() ?? undefined) !== input.checked) {
      const by = building.checkedById === null ? undefined : await repos.members.byId(building.checkedById);
      const when = dateTime(building.checkedAt ?? now, zone, now, m);
      return refused(m.building.checkedBefore(ref, when, by?.name ?? m.customer.nobody));
    }
    const after = await work.update('building', building, {
      checkedAt: now,
      checkedById: actor.member.id,
    });
    work.notify({
      dedupKey: `stockChecked:${building.id}:${after.version}`,
      target: { kind: 'member', memberId: actor.member.id },
      subject: { kind: 'replace', posted: postedCheck(building) },
      card: {
        heading: m.building.settled(ref, actor.member.name, dateTime(now, zone, now, m)),
        blocks: [],
      },
      notBefore: now,
    });
    const [next] = await stockDues(repos, project, now, [after]);
    return done({
      heading: m.building.checked(ref),
      blocks: [
        ...(next === undefined
          ? []
          : [
              {
                kind: 'facts' as const,
                items: [{ label: m.building.nextCheck, value: dateTime(next.dueAt, zone, now, m) }],
              },
            ]),
        { kind: 'actions', items: [undoButton(m, ref, now)] },
      ],
    });
  },
});
