import type { Contract } from '../../domain/contract.ts';
import { area, calendarDay, money } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Fact } from '../chat/card.ts';
import type { Scene } from '../holds/scene.ts';

type Shown = Pick<
  Contract,
  'price' | 'area' | 'coOwners' | 'plan' | 'day' | 'registeredDay' | 'filedDay' | 'fileBy' | 'handoverDay'
> &
  Partial<Pick<Contract, 'oldNumber'>>;

/** What was agreed, as every card of a contract shows it. */
export function contractFacts(
  contract: Shown,
  { unit, label, zone }: Pick<Scene, 'unit' | 'label' | 'zone'>,
  now: Date,
  m: Messages,
): Fact[] {
  const { price, area: built, coOwners, plan, day, registeredDay, filedDay, fileBy, handoverDay } = contract;
  const { oldNumber = null } = contract;
  const { labels } = m.contract;
  const on = (which: string): string => calendarDay(which, zone, now, m);
  return [
    { label: labels.customer, value: label },
    ...(coOwners === null ? [] : [{ label: labels.coOwners, value: coOwners }]),
    {
      label: labels.unit,
      value: [
        unit.key,
        ...(unit.layout === null ? [] : [unit.layout]),
        ...(built === null ? [] : [area(built, m)]),
      ].join(' · '),
    },
    { label: labels.price, value: money(price, m) },
    { label: labels.plan, value: m.words.payPlan[plan] },
    ...(oldNumber === null ? [] : [{ label: labels.oldNumber, value: oldNumber }]),
    { label: labels.day, value: on(day) },
    ...(registeredDay === null ? [] : [{ label: labels.registered, value: on(registeredDay) }]),
    filedDay === null
      ? { label: labels.fileBy, value: on(fileBy) }
      : { label: labels.filed, value: on(filedDay) },
    ...(handoverDay === null ? [] : [{ label: labels.handover, value: on(handoverDay) }]),
  ];
}
