import type { Contract } from '../../domain/contract.ts';
import type { Customer } from '../../domain/customer.ts';
import type { ActiveDeal, Subscription } from '../../domain/deal.ts';
import { draftPlan, eventDays } from '../../domain/payments/draftPlan.ts';
import type { PayPlan, PayTerm } from '../../domain/payments/payPlan.ts';
import type { PlanLine } from '../../domain/payments/planLine.ts';
import type { Receipt, ReceiptKind } from '../../domain/payments/receipt.ts';
import { policyOf } from '../../domain/policy/policies.ts';
import { addDays, atMinute, dayOf } from '../../domain/time/day.ts';
import type { Unit } from '../../domain/unit.ts';
import { demoBuyers } from './demoBuyers.ts';
import type { DemoStaff } from './demoCompany.ts';
import type { HistoryContext } from './demoHistory.ts';

/** Each with how it is paid, how long ago it was signed, how far it is, and what has come in besides the deposit. */
const SIGNED: readonly {
  readonly plan: PayPlan;
  readonly daysAgo: number;
  readonly state: 'signed' | 'registered' | 'filed';
  readonly paid: readonly ReceiptKind[];
}[] = [
  { plan: 'mortgage', daysAgo: 75, state: 'filed', paid: ['downPayment'] },
  { plan: 'instalments', daysAgo: 100, state: 'filed', paid: ['downPayment'] },
  { plan: 'mortgage', daysAgo: 20, state: 'registered', paid: ['downPayment'] },
  { plan: 'full', daysAgo: 4, state: 'signed', paid: [] },
];
const DEPOSIT = 5_000_000;
/** Minutes of the day. */
const SOLD_AT = 15 * 60;
const CLOSING = 18 * 60;
const BEFORE_SIGNING = 5;
const FILING = 30;
const HANDOVER = 540;

export interface DemoContractRefs {
  readonly subscription: number;
  readonly contract: number;
  readonly deposit: number;
  readonly downPayment: number;
}

interface DemoContracts {
  readonly subscriptions: readonly Subscription[];
  readonly active: readonly ActiveDeal[];
  readonly contracts: readonly Contract[];
  readonly lines: readonly PlanLine[];
  readonly receipts: readonly Receipt[];
  /** Who bought. */
  readonly customers: readonly Customer[];
}

/** How many there are at most. */
export const DEMO_CONTRACTS = SIGNED.length;

/** Some of the units that are signed for, with their buyers (customers of colleagues whom nobody plays), payments and money. */
export function demoContracts(
  of: {
    readonly units: readonly Unit[];
    readonly customers: readonly Customer[];
    readonly staff: readonly DemoStaff[];
    /** Ids of customers who have something running already. */
    readonly taken: ReadonlySet<string>;
    readonly refs: readonly DemoContractRefs[];
    readonly financeId: string;
  },
  { uuid, now, zone }: HistoryContext,
): DemoContracts {
  const units = of.units.filter(({ state, listPrice }) => state === 'contracted' && listPrice !== null);
  const buyers = demoBuyers({ ...of, units });
  const made = SIGNED.flatMap((signed, index) => {
    const [unit, customer, refs] = [units[index], buyers[index], of.refs[index]];
    const price = unit?.listPrice ?? null;
    return unit === undefined || customer === undefined || refs === undefined || price === null
      ? []
      : [deal({ ...signed, unit, customer, refs, price, financeId: of.financeId }, { uuid, now, zone })];
  });
  return {
    subscriptions: made.map(({ subscription }) => subscription),
    active: made.map(({ subscription: { id, unitId } }) => ({ id: unitId, subscriptionId: id, version: 1 })),
    contracts: made.map(({ contract }) => contract),
    lines: made.flatMap(({ lines }) => lines),
    receipts: made.flatMap(({ receipts }) => receipts),
    customers: buyers.slice(0, made.length),
  };
}

function deal(
  of: (typeof SIGNED)[number] & {
    readonly unit: Unit;
    readonly customer: Customer;
    readonly refs: DemoContractRefs;
    readonly price: number;
    readonly financeId: string;
  },
  { uuid, now, zone }: Pick<HistoryContext, 'uuid' | 'now' | 'zone'>,
) {
  const { unit, customer, refs, price, plan, state } = of;
  const day = addDays(dayOf(now, zone), -of.daysAgo);
  const sold = addDays(day, -BEFORE_SIGNING);
  const whose = {
    projectId: unit.projectId,
    teamId: customer.teamId,
    customerId: customer.id,
    memberId: customer.ownerId,
  };
  const subscription: Subscription = {
    id: uuid(),
    ref: refs.subscription,
    unitId: unit.id,
    ...whose,
    coOwners: null,
    at: atMinute(sold, SOLD_AT, zone),
    day: sold,
    reservedDay: null,
    reservation: null,
    listPrice: price,
    price,
    deposit: DEPOSIT,
    area: unit.builtArea,
    signBy: atMinute(addDays(sold, BEFORE_SIGNING + 2), CLOSING, zone),
    remindAt: null,
    state: 'signed',
    endedAt: null,
    endedDay: null,
    endedById: null,
    endReason: null,
    version: 1,
  };
  const at = atMinute(day, SOLD_AT, zone);
  const contract: Contract = {
    id: uuid(),
    ref: refs.contract,
    subscriptionId: subscription.id,
    unitId: unit.id,
    ...whose,
    coOwners: null,
    at,
    day,
    price,
    swappedPrice: null,
    area: unit.builtArea,
    plan,
    handoverDay: addDays(day, HANDOVER),
    state,
    registeredDay: state === 'signed' ? null : addDays(day, 2),
    filedDay: state === 'filed' ? addDays(day, 12) : null,
    fileBy: addDays(day, FILING),
    revokedDay: null,
    scanBy: atMinute(addDays(day, BEFORE_SIGNING), CLOSING, zone),
    scannedAt: state === 'signed' ? null : atMinute(addDays(day, 1), SOLD_AT, zone),
    explainedAt: at,
    explainedById: customer.ownerId,
    explainedClauses: '付款方式、违约责任、交付标准',
    endedAt: null,
    endedDay: null,
    endedById: null,
    endReason: null,
    oldNumber: null,
    importedDay: null,
    version: 1,
  };
  const terms = policyOf(`payment.${plan}`).default as readonly PayTerm[];
  const money = (ref: number, kind: ReceiptKind, amount: number, on: string): Receipt => ({
    id: uuid(),
    ref,
    subscriptionId: subscription.id,
    ...whose,
    direction: 'in',
    kind,
    amount,
    method: 'transfer',
    account: 'escrow',
    paidDay: on,
    reference: null,
    credit: false,
    state: 'confirmed',
    at: atMinute(on, SOLD_AT, zone),
    claimedById: customer.ownerId,
    settledAt: atMinute(on, CLOSING, zone),
    settledById: of.financeId,
    confirmedDay: on,
    turnedDay: null,
    reversedDay: null,
    note: null,
    version: 1,
  });
  const plain = { price, terms, events: eventDays(contract), before: 1, zone, now };
  const down = (draftPlan({ ...plain, receipts: [] })[0]?.amount ?? DEPOSIT) - DEPOSIT;
  const receipts = [
    money(refs.deposit, 'deposit', DEPOSIT, sold),
    ...of.paid.map((kind) => money(refs.downPayment, kind, down, addDays(day, 3))),
  ];
  const lines = draftPlan({ ...plain, receipts }).map((line): PlanLine => ({
    id: uuid(),
    contractId: contract.id,
    customerId: customer.id,
    projectId: unit.projectId,
    problemId: null,
    version: 1,
    ...line,
    // Nobody reads what would be sent to a colleague whom nobody plays.
    remindAt: null,
    overdueAt: null,
  }));
  return { subscription, contract, receipts, lines };
}
