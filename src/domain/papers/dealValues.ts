import type { Project } from '../company.ts';
import type { Contract } from '../contract.ts';
import type { Customer } from '../customer.ts';
import type { Subscription } from '../deal.ts';
import type { LineKind, PayEvent, PayPlan } from '../payments/payPlan.ts';
import type { PlanLine } from '../payments/planLine.ts';
import { displayPhone } from '../phone.ts';
import { dayOf } from '../time/day.ts';
import type { Building, Unit } from '../unit.ts';
import { paperText } from './paperText.ts';
import { PLACEHOLDERS, type PlaceholderKey } from './placeholders.ts';
import { yuanInWords } from './yuanInWords.ts';

/** What a paper is made from. */
export interface DealPaper {
  readonly subscription: Subscription;
  /** Undefined before it is signed. */
  readonly contract: Contract | undefined;
  /** The contract's payments in their order. */
  readonly lines: readonly PlanLine[];
  readonly project: Project;
  readonly building: Building | undefined;
  readonly unit: Unit;
  readonly customer: Customer;
  /** E.164. */
  readonly phone: string | undefined;
  /** Who sold it. */
  readonly consultant: string;
}

/** What payments are called in a paper, which is Chinese. */
export interface PayWords {
  readonly plan: Readonly<Record<PayPlan, string>>;
  readonly line: Readonly<Record<LineKind, string>>;
  readonly event: Readonly<Record<PayEvent, string>>;
}

type Rows = readonly Readonly<Record<string, string>>[];
/** A text, the rows of a table, null where the record lacks it. */
export type PlaceValues = Readonly<Partial<Record<PlaceholderKey, string | Rows | null>>>;

/** Nobody else buys, and that is said. */
const NOBODY_ELSE = '无';

/** What stands in each place of a paper; null where the record lacks it, and empty where there is nothing of the kind. */
export function dealValues(of: DealPaper, words: PayWords, now: Date): PlaceValues {
  const { subscription, contract, project, building, unit, customer, phone, consultant } = of;
  const { deposit } = subscription;
  const { price, area, coOwners } = contract ?? subscription;
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
    coOwners: coOwners ?? NOBODY_ELSE,
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
    ...contractValues(contract, of.lines, words),
  };
}

function contractValues(
  contract: Contract | undefined,
  lines: readonly PlanLine[],
  words: PayWords,
): PlaceValues {
  if (contract === undefined) {
    return { contract: null, signedOn: null, payment: null, downPayment: null, loan: null, plan: null };
  }
  const sum = (kind: LineKind): string =>
    paperText.yuan(lines.reduce((all, line) => all + (line.kind === kind ? line.amount : 0), 0));
  return {
    contract: `H${contract.ref}`,
    signedOn: paperText.day(contract.day),
    payment: words.plan[contract.plan],
    downPayment: sum('downPayment'),
    loan: sum('loan'),
    plan: lines.map((line) => row(line, words)),
  };
}

/** In the order of the table's columns. */
function row({ seq, kind, amount, dueDay, event, days }: PlanLine, words: PayWords): Rows[number] {
  const due = dueDay === null ? `${words.event[event]}后${days}天内` : paperText.day(dueDay);
  const cells = [String(seq), words.line[kind], due, paperText.yuan(amount), yuanInWords(amount)];
  return Object.fromEntries(PLACEHOLDERS.plan.columns.map((column, at) => [column, cells[at] ?? '']));
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
