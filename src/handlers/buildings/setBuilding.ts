import { may } from '../../domain/permissions.ts';
import type { Project } from '../../domain/company.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Building } from '../../domain/unit.ts';
import { needsPermit } from '../../domain/units/needsPermit.ts';
import { permitFault } from '../../domain/units/unitStates.ts';
import type { Value } from '../../domain/values.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Doing, Reading } from '../doing.ts';
import { field, type InputOf } from '../field.ts';
import { rawInput } from '../rawInput.ts';
import { ask, button, done, textCard } from '../replies.ts';
import { fieldFaults } from '../units/fieldFaults.ts';
import { unitOverview } from '../units/unitOverview.ts';
import { buildingCard } from './buildingCard.ts';
import { buildingMeant } from './buildingMeant.ts';
import { buildingRef } from './buildingRef.ts';

const fields = {
  building: field.text({ max: 20 }),
  permit: field.text({ max: 100 }),
  permitFrom: field.date(),
};
type Input = InputOf<typeof fields>;

/** 楼栋: creates a building and records its presale permit, without which nothing of it goes on sale; alone it lists them. */
export const setBuilding = defineCommand({
  name: 'building.set',
  words: { zh: ['楼栋'], en: ['building'] },
  allow: 'unit:edit',
  fields,
  args: ['building', 'permit'],
  undo: 'restore',
  present: (context) => present(context, context.input.building),
  async run(context) {
    const { input, m, typed } = context;
    if (input.building === undefined) {
      return Object.keys(input).length === 0 && typed !== undefined
        ? await unitOverview(context)
        : { kind: 'invalid', errors: { building: m.building.unreadable } };
    }
    const meant = await buildingMeant(context, input.building);
    switch (meant.kind) {
      case 'unreadable':
        return fieldFaults(context, { building: m.building.unreadable }, []);
      case 'noProject':
        return fieldFaults(context, { building: m.building.projectUnknown(meant.code) }, []);
      case 'free': {
        const { project, code } = meant;
        // Looking for one that is not there must not create it.
        return typed !== undefined && input.permit === undefined
          ? { kind: 'needInput', prefill: { ...input, building: `${project.code}-${code}` }, errors: {} }
          : await created(context, project, code, input);
      }
      case 'several':
        return whichOne(
          context,
          input,
          meant.buildings.map(({ project, building }) => buildingRef(project, building)),
        );
      case 'found': {
        const { project, building, isElsewhere } = meant;
        if (isElsewhere && context.project !== undefined && input.permit !== undefined) {
          // He may mean a new one of the project that he works on.
          return whichOne(context, input, [
            buildingRef(project, building),
            buildingRef(context.project, building),
          ]);
        }
        return input.permit === undefined && input.permitFrom === undefined
          ? done(await buildingCard(context, project, building, { kind: 'shown' }))
          : await changed(context, project, building, input);
      }
    }
  },
});

/** What else was said is kept, so that the question costs one press. */
function whichOne({ m, zone }: Doing, input: Input, refs: readonly string[]): Outcome {
  return ask(
    m.building.whichOne,
    refs.map((ref) =>
      button(m, {
        id: `which.${ref}`,
        label: ref,
        command: 'building.set',
        input: rawInput('building.set', fields, { ...input, building: ref }, zone),
      }),
    ),
    refs,
  );
}

async function created(context: Doing, project: Project, code: string, input: Input): Promise<Outcome> {
  const { deps, work, m } = context;
  if (input.permit === undefined && input.permitFrom !== undefined) {
    return fieldFaults(context, { permit: m.building.permitNeeded }, []);
  }
  const building: Building = {
    id: deps.ids.uuid(),
    projectId: project.id,
    code,
    permit: input.permit ?? null,
    permitFrom: input.permit === undefined ? null : (input.permitFrom ?? today(context, project)),
    checkedAt: null,
    checkedById: null,
    version: 1,
  };
  await work.insert('building', building);
  return done(await buildingCard(context, project, building, { kind: 'created' }));
}

async function changed(context: Doing, project: Project, building: Building, input: Input): Promise<Outcome> {
  const { work, m, repos } = context;
  const permit = input.permit ?? building.permit;
  if (permit === null) {
    return fieldFaults(context, { permit: m.building.permitNeeded }, []);
  }
  const permitFrom =
    input.permitFrom ?? (permit === building.permit ? building.permitFrom : today(context, project));
  if (permit === building.permit && permitFrom === building.permitFrom) {
    return done(textCard(m.building.unchanged(buildingRef(project, building))));
  }
  if (permitFault({ permit, permitFrom }, today(context, project)) !== undefined) {
    const units = await repos.units.ofBuilding(building.id);
    const n = units.filter(({ state }) => needsPermit(state)).length;
    if (n > 0) {
      const ref = buildingRef(project, building);
      return fieldFaults(context, { permitFrom: m.building.permitInUse(ref, n) }, []);
    }
  }
  const after = await work.update('building', building, { permit, permitFrom });
  return done(await buildingCard(context, project, after, { kind: 'edited' }));
}

function today({ now }: Doing, { zone }: Project): string {
  return dayOf(now, zone);
}

async function present(at: Reading, typed: string | undefined): Promise<Readonly<Record<string, Value>>> {
  const meant =
    typed === undefined || !may(at.actor.member.role, 'unit:edit')
      ? undefined
      : await buildingMeant(at, typed);
  if (meant?.kind !== 'found') {
    return {};
  }
  const { project, building } = meant;
  return {
    building: buildingRef(project, building),
    ...(building.permit === null ? {} : { permit: building.permit }),
    ...(building.permitFrom === null ? {} : { permitFrom: building.permitFrom }),
  };
}
