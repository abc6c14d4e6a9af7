import type { Unit } from '../../domain/unit.ts';
import { sameValue } from '../../domain/sameValue.ts';
import { changedPrices, PRICE_FIELDS } from '../../domain/units/unitPrices.ts';
import { button, done, textCard } from '../replies.ts';
import type { Outcome } from '../chat/outcome.ts';
import { entryOf } from '../customers/entryOf.ts';
import { buildingRef } from '../buildings/buildingRef.ts';
import type { Doing } from '../doing.ts';
import { changedUnitCard } from './changedUnitCard.ts';
import { fieldFaults } from './fieldFaults.ts';
import { repriced } from './repriced.ts';
import type { SaidUnit } from './saidUnit.ts';
import { LAYOUT_DETAILS, UNIT_DETAILS } from './unitDetails.ts';
import { stateFaults, valueFaults } from './unitFaults.ts';
import { writePrice } from './writePrice.ts';

/** What a unit costs once it has a deal is what the deal says. */
const DEALT: ReadonlySet<Unit['state']> = new Set(['reserved', 'subscribed', 'contracted', 'delivered']);

/**
 * Changes what was said of a unit and nothing else; state, price and layout with a reason (R2.2.2). `asks`: whether a price that a
 * planner may not set by himself goes to approval.
 */
export async function changeUnit(
  context: Doing,
  unit: Unit,
  said: SaidUnit,
  { asks = false }: { readonly asks?: boolean } = {},
): Promise<Outcome> {
  const { m, now, work, repos } = context;
  const building = await repos.units.buildingById(unit.buildingId);
  const project = await repos.company.project(unit.projectId);
  if (building === undefined || project === undefined) {
    throw new Error(`unit ${unit.key} has no building or no project`);
  }
  const { prices, follows } = changedPrices(unit, saidPrices(said));
  const patch: Partial<Unit> = different(unit, {
    ...saidDetails(said),
    ...prices,
    ...(said.state === undefined ? {} : { state: said.state }),
    ...(said.photos === undefined ? {} : { photoIds: said.photos }),
    ...(said.plans === undefined ? {} : { planIds: said.plans }),
  });
  const settled = await settledChange(context, unit, said);
  if ('kind' in settled) {
    return settled;
  }
  if (Object.keys(patch).length + Object.keys(settled).length === 0) {
    return done(textCard(m.unit.unchanged(unit.key)), [unit.key]);
  }
  const after = { ...unit, ...patch };
  const newPrices = PRICE_FIELDS.filter((name) => name in patch);
  const errors = {
    ...(needsChecking(patch) ? valueFaults(after, m) : {}),
    ...(newPrices.length > 0 && DEALT.has(unit.state)
      ? Object.fromEntries(newPrices.map((name) => [name, m.unit.dealPrice(m.words.unitState[unit.state])]))
      : {}),
    ...(patch.state === undefined
      ? {}
      : stateFaults({ from: unit.state, to: patch.state, prices: after, building, project, now }, m)),
  };
  if (Object.keys(errors).length > 0) {
    const noPermit = 'state' in errors && building.permit === null && patch.state === 'forSale';
    const ref = buildingRef(project, building);
    const permit = button(m, {
      id: 'building.permit',
      label: m.unit.addPermit,
      command: 'building.set',
      input: { building: ref, form: 'yes' },
    });
    return fieldFaults(context, errors, [unit.key], noPermit ? [permit] : []);
  }
  if (said.reason === undefined && needsReason(patch)) {
    return { kind: 'invalid', errors: { reason: m.unit.reasonNeeded } };
  }
  const beyond = await repriced(context, unit, { ...patch, ...settled }, { reason: said.reason ?? '', asks });
  if (beyond !== undefined) {
    return beyond;
  }
  const written = await work.update('unit', unit, {
    ...patch,
    ...settled,
    ...(patch.state === undefined ? {} : { stateAt: now, stateReason: said.reason ?? null }),
  });
  if (newPrices.length > 0) {
    await writePrice(context, written, said.reason);
  }
  if (said.reason !== undefined) {
    work.note(said.reason);
  }
  return done(changedUnitCard({ ...context, before: unit, after: written, follows }), [unit.key]);
}

function needsChecking(patch: Partial<Unit>): boolean {
  return [...PRICE_FIELDS, 'builtArea', 'innerArea'].some((name) => name in patch);
}

function needsReason(patch: Partial<Unit>): boolean {
  return ['state', ...PRICE_FIELDS, ...LAYOUT_DETAILS].some((name) => name in patch);
}

function saidPrices(said: SaidUnit): Partial<Pick<Unit, (typeof PRICE_FIELDS)[number]>> {
  return Object.fromEntries(
    PRICE_FIELDS.flatMap((name) => (said[name] === undefined ? [] : [[name, said[name]]])),
  );
}

function saidDetails(said: SaidUnit): Partial<Unit> {
  return Object.fromEntries(
    UNIT_DETAILS.flatMap((name) => (said[name] === undefined ? [] : [[name, said[name]]])),
  );
}

function different(unit: Unit, wanted: Partial<Unit>): Partial<Unit> {
  const now = new Map<string, unknown>(Object.entries(unit));
  return Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => !sameValue(now.get(name), value)),
  );
}

/** Corrects when a unit was settled: the entry deadline depends on it, so a director does that. */
async function settledChange(
  context: Doing,
  unit: Unit,
  { settledAt: said }: SaidUnit,
): Promise<Partial<Unit> | Outcome> {
  const { m, now, repos, actor } = context;
  const project = await repos.company.project(unit.projectId);
  if (said === undefined || project === undefined || said.at.getTime() === unit.settledAt.getTime()) {
    return {};
  }
  if (actor.member.role !== 'director') {
    return fieldFaults(context, { settledAt: m.unit.settledGuarded }, [unit.key]);
  }
  if (said.at > now) {
    return fieldFaults(context, { settledAt: m.unit.settledInFuture }, [unit.key]);
  }
  const entry = await entryOf(repos, project, said.at, unit.enteredAt, 'unit.entry');
  return { settledAt: said.at, entryDueAt: entry.dueAt, enteredLate: entry.late };
}
