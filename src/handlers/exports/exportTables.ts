import { scopeOf } from '../../domain/actor.ts';
import type { CustomerFilter } from '../../domain/customers/customerFilter.ts';
import { maskPhone } from '../../domain/phone.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Unit } from '../../domain/unit.ts';
import { may } from '../../domain/permissions.ts';
import { UNIT_DETAILS } from '../units/unitDetails.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Messages } from '../../i18n/messages.ts';
import { buildingsMeant } from '../buildings/buildingsMeant.ts';
import { columnName } from '../imports/columnName.ts';
import { customerRef } from '../customers/customerRef.ts';
import { detailText } from '../customers/detailText.ts';
import type { Reading } from '../doing.ts';
import { projectsSeen } from '../units/projectsSeen.ts';
import { hundredths } from './hundredths.ts';

/** Rows of one export. */
export const MOST_EXPORTED = 10_000;
const PAGE = 500;
const NO_OWNER = '';
/** Details of a customer, named as in an import. */
const CUSTOMER_DETAILS = [
  'level',
  'gender',
  'source',
  'path',
  'channelCompany',
  'rooms',
  'budget',
  'downPayment',
  'area',
  'floor',
  'orientation',
  'purpose',
  'place',
  'age',
  'occupation',
] as const;

/** Who asks for a table, and when. */
export type Sight = Pick<Reading, 'm' | 'repos' | 'actor' | 'now' | 'zone'>;

/** A table to hand out; undefined stands for one that would be longer than an export may be. */
export interface ExportTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The customers in the speaker's reach that a filter describes, entered last first. Phones are masked (R2.1.4). */
export async function customerTable(at: Sight, filter: CustomerFilter): Promise<ExportTable | undefined> {
  const { m, repos, actor, now, zone } = at;
  const customers: Customer[] = [];
  for (let below: number | undefined; ;) {
    const page = await repos.customers.matching(filter, scopeOf(actor), {
      now,
      limit: PAGE,
      ...(below === undefined ? {} : { below }),
    });
    customers.push(...page);
    if (customers.length > MOST_EXPORTED) {
      return undefined;
    }
    if (page.length < PAGE) {
      break;
    }
    below = page.at(-1)?.ref;
  }
  const names = new Map<string, string>();
  const rows: string[][] = [];
  for (let from = 0; from < customers.length; from += PAGE) {
    const part = customers.slice(from, from + PAGE);
    const phones = await repos.customers.primaryPhones(part.map(({ id }) => id));
    for (const customer of part) {
      const { ownerId } = customer;
      const owner = names.get(ownerId) ?? (await repos.members.byId(ownerId))?.name ?? NO_OWNER;
      names.set(ownerId, owner);
      const phone = phones.get(customer.id);
      rows.push([
        customerRef(customer),
        customer.name,
        phone === undefined ? '' : maskPhone(phone),
        owner,
        m.words.state[customer.state],
        dayOf(customer.firstContactAt, zone),
        dayOf(customer.enteredAt, zone),
        ...CUSTOMER_DETAILS.map((name) => detailText(name, customer, m) ?? ''),
      ]);
    }
  }
  return {
    headings: [
      m.exporting.columns.ref,
      ...['name', 'phone', 'owner'].map((name) => columnName('customer', name, m)),
      m.exporting.columns.state,
      ...['firstContactAt', 'enteredAt', ...CUSTOMER_DETAILS].map((name) => columnName('customer', name, m)),
    ],
    rows,
  };
}

/** The units of a building, or of all projects that the speaker sees; the floor price only for whom it is meant. */
export async function unitTable(at: Sight, building: string | undefined): Promise<ExportTable | undefined> {
  const { m, repos, actor } = at;
  const buildings =
    building === undefined
      ? await allBuildings(at)
      : (await buildingsMeant(at, building)).map((one) => one.building);
  const seesFloor = may(actor.member.role, 'unit:floorPrice');
  const prices = ['listPrice', ...(seesFloor ? (['floorPrice'] as const) : []), 'filedPrice'] as const;
  const units: Unit[] = [];
  for (const { id } of buildings) {
    units.push(...(await repos.units.ofBuilding(id)));
    if (units.length > MOST_EXPORTED) {
      return undefined;
    }
  }
  return {
    headings: ['unit', ...UNIT_DETAILS, ...prices, 'state'].map((name) => columnName('unit', name, m)),
    rows: units.map((unit) => [
      unit.key,
      ...UNIT_DETAILS.map((name) => unitCell(name, unit, m)),
      ...prices.map((name) => hundredths(unit[name])),
      m.words.unitState[unit.state],
    ]),
  };
}

async function allBuildings(at: Sight) {
  const buildings = [];
  for (const { id } of await projectsSeen(at)) {
    buildings.push(...(await at.repos.units.buildings(id)));
  }
  return buildings;
}

/** As an import reads it again: figures without units. */
function unitCell(name: (typeof UNIT_DETAILS)[number], unit: Unit, m: Messages): string {
  switch (name) {
    case 'orientation':
      return unit.orientation === null ? '' : m.words.orientation[unit.orientation];
    case 'decoration':
      return unit.decoration === null ? '' : m.words.decoration[unit.decoration];
    case 'builtArea':
    case 'innerArea':
      return hundredths(unit[name]);
    case 'layout':
    case 'rooms':
    case 'halls':
    case 'baths':
      return String(unit[name] ?? '');
  }
}
