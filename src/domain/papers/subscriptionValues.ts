import type { Project } from '../company.ts';
import type { Customer } from '../customer.ts';
import type { Subscription } from '../deal.ts';
import { displayPhone } from '../phone.ts';
import { dayOf } from '../time/day.ts';
import type { Building, Unit } from '../unit.ts';
import { paperText } from './paperText.ts';
import { PLACEHOLDERS, type PlaceholderKey } from './placeholders.ts';
import { yuanInWords } from './yuanInWords.ts';

/** What a 认购书 is made from. */
export interface SubscriptionPaper {
  readonly subscription: Subscription;
  readonly project: Project;
  readonly building: Building | undefined;
  readonly unit: Unit;
  readonly customer: Customer;
  /** E.164. */
  readonly phone: string | undefined;
  /** Who sold it. */
  readonly consultant: string;
}

export type PlaceValues = Readonly<Partial<Record<PlaceholderKey, string | null>>>;

/** Nobody else buys, and that is said. */
const NOBODY_ELSE = '无';

/** What stands in each place of a 认购书; null where the record lacks it, and empty where there is nothing of the kind. */
export function subscriptionValues(of: SubscriptionPaper, now: Date): PlaceValues {
  const { subscription, project, building, unit, customer, phone, consultant } = of;
  const { price, deposit, area } = subscription;
  const built = area ?? unit.builtArea;
  return {
    project: project.name,
    building: building?.code ?? null,
    entrance: unit.entrance ?? '',
    unit: unit.room,
    unitKey: unit.key,
    floor: String(unit.floor),
    layout: layoutOf(unit),
    builtArea: built === null ? null : paperText.squareMetres(built),
    innerArea: unit.innerArea === null ? null : paperText.squareMetres(unit.innerArea),
    permit: building?.permit ?? null,
    customer: customer.name,
    phone: phone === undefined ? null : displayPhone(phone),
    address: customer.address,
    coOwners: subscription.coOwners ?? NOBODY_ELSE,
    price: paperText.yuan(price),
    priceInWords: yuanInWords(price),
    unitPrice: built === null ? null : paperText.yuan(Math.round((price * 100) / built)),
    deposit: paperText.yuan(deposit),
    depositInWords: yuanInWords(deposit),
    consultant,
    printedOn: paperText.day(dayOf(now, project.zone)),
    subscription: `D${subscription.ref}`,
    subscribedOn: paperText.day(subscription.day),
    signBy: paperText.day(dayOf(subscription.signBy, project.zone)),
  };
}

/** C1 3室2厅2卫; either alone where the other is not known. */
function layoutOf({ layout, rooms, halls, baths }: Unit): string | null {
  const counted = [
    [rooms, '室'],
    [halls, '厅'],
    [baths, '卫'],
  ] as const;
  const words = counted.flatMap(([n, word]) => (n === null ? [] : [`${n}${word}`])).join('');
  const both = [layout ?? '', words].filter((part) => part !== '').join(' ');
  return both === '' ? null : both;
}

/** The keys of the places that a template has and the record has nothing for, in the template's order. */
export function missingPlaces(names: readonly string[], values: PlaceValues): readonly PlaceholderKey[] {
  const keys = Object.entries(PLACEHOLDERS).map(([key, { name }]) => ({ key: key as PlaceholderKey, name }));
  return [...new Set(names)].flatMap((name) =>
    keys.flatMap((one) => (one.name === name && values[one.key] === null ? [one.key] : [])),
  );
}
