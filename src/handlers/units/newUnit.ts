import type { Project } from '../../domain/company.ts';
import type { Building, Unit } from '../../domain/unit.ts';
import { roomPlace } from '../../domain/units/roomPlace.ts';
import { roomSpellings } from '../../domain/units/roomSpellings.ts';
import { unitKey } from '../../domain/units/unitKey.ts';
import { readUnitText } from '../../domain/units/unitText.ts';
import { button, done } from '../replies.ts';
import type { Outcome } from '../chat/outcome.ts';
import { entryOf } from '../customers/entryOf.ts';
import type { Doing } from '../doing.ts';
import { enteredCard } from './enteredCard.ts';
import { fieldFaults } from './fieldFaults.ts';
import { projectsSeen } from './projectsSeen.ts';
import type { SaidUnit } from './saidUnit.ts';
import { stateFaults, valueFaults } from './unitFaults.ts';
import { writePrice } from './writePrice.ts';

/** Without these a unit cannot be told to a customer. */
const REQUIRED = ['layout', 'rooms', 'builtArea'] as const;

interface Place {
  readonly project: Project;
  readonly building: Building;
  readonly entrance: string | null;
  readonly room: string;
  readonly floor: number;
  readonly stack: number;
}

/** Enters a unit that is not there yet (R2.2.1); one that is there already is refused. */
export async function newUnit(context: Doing, text: string, said: SaidUnit): Promise<Outcome> {
  const { m, now, zone, work, repos } = context;
  const place = await placeOf(context, text);
  if ('kind' in place) {
    return place;
  }
  const missing = REQUIRED.filter((name) => said[name] === undefined);
  if (missing.length > 0) {
    // Whoever mistypes an existing room must not enter another one by that.
    return { kind: 'invalid', errors: Object.fromEntries(missing.map((name) => [name, m.unit.missing])) };
  }
  const settledAt = said.settledAt?.at ?? now;
  if (settledAt > now) {
    return { kind: 'invalid', errors: { settledAt: m.unit.settledInFuture } };
  }
  const entry = await entryOf(repos, place.project, settledAt, now, 'unit.entry');
  const unit = unitOf(context, place, said, { settledAt, ...entry });
  const { building, project } = place;
  const errors = {
    ...valueFaults(unit, m),
    ...(unit.state === 'unreleased'
      ? {}
      : stateFaults({ from: 'unreleased', to: unit.state, prices: unit, building, project, now }, m)),
  };
  if (Object.keys(errors).length > 0) {
    return fieldFaults(context, errors, []);
  }
  await work.insert('unit', unit);
  if (unit.listPrice !== null || unit.floorPrice !== null || unit.filedPrice !== null) {
    await writePrice(context, unit, said.reason);
  }
  return done(enteredCard({ m, now, zone, unit }), [unit.key]);
}

async function placeOf(context: Doing, text: string): Promise<Place | Outcome> {
  const { m, repos, project: own } = context;
  const said = readUnitText(text);
  const found = said === undefined ? undefined : roomPlace(said.room);
  const projects = await projectsSeen(context);
  const project =
    said?.project == null ? own : projects.find(({ code }) => code.toUpperCase() === said.project);
  if (said?.building == null || found === undefined || project === undefined) {
    return fieldFaults(context, { unit: m.unit.roomUnreadable }, []);
  }
  const { entrance, building: code } = said;
  const building = await repos.units.building(project.id, code);
  if (building === undefined) {
    const ref = `${project.code}-${code}`;
    const create = button(m, {
      id: 'building.new',
      label: m.unit.newBuilding,
      command: 'building.set',
      input: { building: ref, form: 'yes' },
    });
    return fieldFaults(context, { unit: m.unit.noBuilding(ref) }, [], [create]);
  }
  for (const room of roomSpellings(said.room)) {
    const taken = await repos.units.byKey(unitKey(project.code, code, entrance, room));
    if (taken !== undefined) {
      return fieldFaults(context, { unit: m.unit.roomTaken(taken.key) }, [taken.key]);
    }
  }
  return { project, building, entrance, room: said.room, ...found };
}

function unitOf(
  { deps, actor, now }: Doing,
  { project, building, entrance, room, floor, stack }: Place,
  said: SaidUnit,
  entry: { readonly settledAt: Date; readonly dueAt: Date; readonly late: boolean },
): Unit {
  return {
    id: deps.ids.uuid(),
    projectId: project.id,
    buildingId: building.id,
    key: unitKey(project.code, building.code, entrance, room),
    entrance,
    room,
    floor,
    stack,
    layout: said.layout ?? null,
    rooms: said.rooms ?? null,
    halls: said.halls ?? null,
    baths: said.baths ?? null,
    builtArea: said.builtArea ?? null,
    innerArea: said.innerArea ?? null,
    orientation: said.orientation ?? null,
    decoration: said.decoration ?? null,
    listPrice: said.listPrice ?? null,
    floorPrice: said.floorPrice ?? null,
    filedPrice: said.filedPrice ?? null,
    state: said.state ?? 'unreleased',
    stateAt: now,
    stateReason: said.reason ?? null,
    photoIds: said.photos ?? [],
    planIds: said.plans ?? [],
    settledAt: entry.settledAt,
    enteredAt: now,
    entryDueAt: entry.dueAt,
    enteredLate: entry.late,
    createdById: actor.member.id,
    version: 1,
  };
}
