import { hardestWish, rankFits } from '../../domain/matching/rankFits.ts';
import { ANYTHING, AVOIDED_FLOORS, FLOOR_BANDS, type Wish } from '../../domain/matching/wish.ts';
import type { Fit } from '../../domain/matching/fit.ts';
import { fitOf } from '../../domain/matching/fit.ts';
import { ORIENTATIONS } from '../../domain/customer.ts';
import type { Project } from '../../domain/company.ts';
import { may } from '../../domain/permissions.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Reading } from '../doing.ts';
import { field, type InputOf } from '../field.ts';
import { done } from '../replies.ts';
import { projectsSeen } from '../units/projectsSeen.ts';
import { candidates, type Candidates } from './candidates.ts';
import { fitText } from './fitText.ts';
import { holdSelect } from './fitSelects.ts';

const MOST_SHOWN = 8;
const NEAREST = 3;

const fields = {
  rooms: field.integer({ min: 1, max: 9 }),
  area: field.range('area'),
  budget: field.range('money'),
  squarePrice: field.range('money'),
  band: field.choice('floorBand', FLOOR_BANDS),
  floor: field.range('count'),
  orientation: field.choice('orientation', ORIENTATIONS),
  avoids: field.choices('avoidedFloor', AVOIDED_FLOORS),
  building: field.text({ max: 20 }),
  words: field.text({ max: 40 }),
};
type SearchInput = InputOf<typeof fields>;

/** 找房: the units for sale that meet what is said, the best first, each with why; alone it is the form. */
export const searchUnits = defineCommand({
  name: 'unit.search',
  words: { zh: ['找房'], en: ['search'] },
  allow: 'unit:read',
  fields,
  // A search writes nothing.
  undo: 'none',
  opensForm: true,
  async run(context) {
    const { input, m, repos } = context;
    const { projects, unread } = projectsMeant(await projectsSeen(context), input.words, input.building);
    const building = input.building?.split('-').at(-1)?.toUpperCase();
    const buildings = [];
    for (const { id } of building === undefined ? [] : projects) {
      buildings.push(await repos.units.building(id, building ?? ''));
    }
    const buildingIds = buildings.flatMap((one) => (one === undefined ? [] : [one.id]));
    if (building !== undefined && buildingIds.length === 0) {
      return { kind: 'invalid', errors: { building: m.match.noBuilding(input.building ?? '') } };
    }
    const wish: Wish = {
      rooms: input.rooms ?? null,
      budget: input.budget ?? null,
      squarePrice: input.squarePrice ?? null,
      area: input.area ?? null,
      floor: input.floor ?? null,
      band: input.band ?? null,
      orientation: input.orientation ?? null,
      avoids: input.avoids ?? [],
    };
    const places = building === undefined ? [null] : buildingIds;
    const projectIds = projects.map(({ id }) => id);
    return await answer(context, wish, projectIds, places, unread);
  },
});

/** The projects that the words name, by name or by code; all that are seen where they name none, and then nobody understood them. */
function projectsMeant(
  seen: readonly Project[],
  words: string | undefined,
  building: SearchInput['building'],
): { readonly projects: readonly Project[]; readonly unread: string | undefined } {
  const [prefix] = building?.includes('-') === true ? building.split('-') : [];
  const ofBuilding =
    prefix === undefined ? seen : seen.filter(({ code }) => code.toUpperCase() === prefix.toUpperCase());
  if (words === undefined) {
    return { projects: ofBuilding, unread: undefined };
  }
  const named = ofBuilding.filter(
    ({ name, code }) => words.includes(name) || words.toUpperCase() === code.toUpperCase(),
  );
  const rest = named.reduce((text, { name, code }) => text.replace(name, '').replace(code, ''), words).trim();
  return named.length === 0
    ? { projects: ofBuilding, unread: words }
    : { projects: named, unread: rest === '' ? undefined : rest };
}

async function answer(
  at: Reading,
  wish: Wish,
  projectIds: readonly string[],
  places: readonly (string | null)[],
  unread: string | undefined,
): Promise<Outcome> {
  const { m, actor } = at;
  const notes = unread === undefined ? [] : [m.match.notUnderstood(unread)];
  const { fits, more, withoutPermit } = await inPlaces(at, wish, projectIds, places);
  const gate = withoutPermit === 0 ? [] : [m.match.withoutPermit(withoutPermit)];
  const exact = fits.filter(({ grade }) => grade === 'exact');
  const near = fits.filter(({ grade }) => grade === 'near');
  if (exact.length + near.length === 0) {
    return await nothing(at, wish, projectIds, places, [...notes, ...gate]);
  }
  const shown = [...exact, ...near].slice(0, MOST_SHOWN);
  const all = exact.length + near.length;
  const blocks: Block[] = [
    ...shown.map((fit) => text(fitText(fit, m))),
    ...[...notes, ...(all > shown.length ? [m.match.showing(shown.length)] : []), ...gate].map(text),
    ...(may(actor.member.role, 'unit:hold')
      ? [{ kind: 'actions' as const, items: [holdSelect(shown, m)] }]
      : []),
  ];
  return done({ heading: m.match.searchHeading(exact.length, near.length, more), blocks }, keysOf(shown));
}

/** Nothing fits: which wish excludes most of what is for sale, and what is nearest. */
async function nothing(
  at: Reading,
  wish: Wish,
  projectIds: readonly string[],
  places: readonly (string | null)[],
  notes: readonly string[],
): Promise<Outcome> {
  const { m, repos } = at;
  const { fits } = await inPlaces(at, ANYTHING, projectIds, places);
  const tops = await repos.units.topFloors([...new Set(fits.map(({ unit }) => unit.buildingId))]);
  const weighed = rankFits(
    fits.map(({ unit }) => fitOf(wish, unit, tops.get(unit.buildingId) ?? unit.floor)),
  );
  const hardest = hardestWish(weighed);
  const nearest = weighed.slice(0, NEAREST);
  const lines = [
    ...(weighed.length === 0 ? [m.match.noneForSale] : []),
    ...(hardest === undefined
      ? []
      : [m.match.hardest(aspectText(hardest.name, m), hardest.units, weighed.length)]),
    ...(nearest.length === 0 ? [] : [m.match.nearest]),
    ...nearest.map((fit) => fitText(fit, m)),
    ...notes,
  ];
  return done({ heading: m.match.nothing, blocks: lines.map(text) }, keysOf(nearest));
}

async function inPlaces(
  at: Reading,
  wish: Wish,
  projectIds: readonly string[],
  places: readonly (string | null)[],
): Promise<Candidates> {
  const found = [];
  for (const buildingId of places) {
    found.push(await candidates(at, wish, { projectIds, buildingId }));
  }
  return {
    fits: rankFits(found.flatMap(({ fits }) => fits)),
    more: found.some(({ more }) => more),
    withoutPermit: found.reduce((sum, one) => sum + one.withoutPermit, 0),
  };
}

function aspectText(name: keyof Messages['match']['aspect'], m: Messages): string {
  return m.match.aspect[name];
}

function keysOf(fits: readonly Fit[]): string[] {
  return fits.map(({ unit }) => unit.key);
}

function text(line: string): Block {
  return { kind: 'text', text: line };
}
