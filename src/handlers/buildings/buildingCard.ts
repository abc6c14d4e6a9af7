import type { Project } from '../../domain/company.ts';
import type { Building } from '../../domain/unit.ts';
import { calendarDay, dateTime } from '../../i18n/format.ts';
import type { Block, Card } from '../chat/card.ts';
import { undoButton } from '../customers/undoButton.ts';
import type { Reading } from '../doing.ts';
import { button } from '../replies.ts';
import { listButton, rightButton } from './checkActions.ts';
import { buildingRef } from './buildingRef.ts';
import { lastCheck } from './lastCheck.ts';
import { stockDues } from './stockDues.ts';

/** A building: its permit, how many units it has, when it was checked and must be next. */
export async function buildingCard(
  at: Reading,
  project: Project,
  building: Building,
  { kind }: { readonly kind: 'shown' | 'created' | 'edited' },
): Promise<Card> {
  const { m, now, repos } = at;
  const { zone } = project;
  const ref = buildingRef(project, building);
  const { fields } = m.building.commands['building.set'];
  const counts = await repos.units.counts([building.id]);
  const all = counts.reduce((sum, { n }) => sum + n, 0);
  const forSale = counts.find(({ state }) => state === 'forSale')?.n ?? 0;
  const [due] = await stockDues(repos, project, now, [building]);
  const { permit, permitFrom } = building;
  const blocks: Block[] = [
    {
      kind: 'facts',
      items: [
        {
          label: fields.permit,
          value:
            permit === null
              ? m.unit.permitNone
              : permitFrom === null
                ? permit
                : m.building.permitWithDate(permit, calendarDay(permitFrom, zone, now, m)),
        },
        { label: m.building.units, value: m.building.unitCount(all, forSale) },
        { label: m.building.lastCheck, value: await lastCheck(repos, building, { zone, now, m }) },
        ...(due === undefined
          ? []
          : [{ label: m.building.nextCheck, value: dateTime(due.dueAt, zone, now, m) }]),
      ],
    },
  ];
  if (all === 0) {
    blocks.push({ kind: 'text', text: m.building.nextUnits(ref) });
  }
  blocks.push({
    kind: 'actions',
    items: [
      ...(all === 0 ? [] : [listButton(ref, m.building.unitsButton(ref), m), rightButton(ref, building, m)]),
      button(m, {
        id: 'building.edit',
        label: m.building.permitButton,
        command: 'building.set',
        input: { building: ref, form: 'yes' },
      }),
      ...(kind === 'shown' ? [] : [undoButton(m, ref, now)]),
    ],
  });
  const heading = { shown: m.building.heading, created: m.building.created, edited: m.building.edited };
  return { heading: heading[kind](ref), blocks };
}
