import type { Customer } from '../customer.ts';
import type { Contract } from '../contract.ts';
import type { Subscription } from '../deal.ts';
import { isReservation } from '../deals/isReservation.ts';
import { isHouseMoney, type Receipt } from '../payments/receipt.ts';
import type { RecordKind } from '../records.ts';
import { COMPLAINT_FIGURES } from './complaintFigures.ts';
import type { Contribution, Figure } from './figure.ts';
import { satisfactionFigures } from './satisfactionFigures.ts';

/** A contact seldom ends at the minute it was planned for: done within the hour counts as on time. */
const ON_TIME_GRACE_MS = 60 * 60_000;

/** One contribution, attributed as the record says: whose it is was settled when it was written. */
function adds(
  record: { readonly projectId: string; readonly teamId: string | null },
  memberId: string,
  day: string,
  n: number,
  d: number,
): Contribution[] {
  return [{ day, projectId: record.projectId, teamId: record.teamId, memberId, n, d }];
}

/** By the day of the first contact. A duplicate that was merged is nobody more (R5.1.2). */
function ofPerson(record: Customer, n: number, d: number): Contribution[] {
  return record.mergedIntoId === null ? adds(record, record.ownerId, record.firstContactDay, n, d) : [];
}

/** 跟进数: contacts made, by who made them. */
const followUps: Figure<'followUp'> = {
  key: 'followUps',
  unit: 'count',
  of: 'followUp',
  contributions: (record) => adds(record, record.memberId, record.day, 1, 0),
};

/** 有效跟进率: contacts that reached the customer / all. */
const effectiveShare: Figure<'followUp'> = {
  key: 'effectiveShare',
  unit: 'ratio',
  of: 'followUp',
  contributions: (record) => adds(record, record.memberId, record.day, record.effective ? 1 : 0, 1),
};

/** 新增客户: customers by the day of their first contact. */
const newCustomers: Figure<'customer'> = {
  key: 'newCustomers',
  unit: 'count',
  of: 'customer',
  contributions: (record) => ofPerson(record, 1, 0),
};

/** 录入及时率: customers entered by their deadline / all, by the day of the first contact (R2.1.2). */
const entryOnTime: Figure<'customer'> = {
  key: 'entryOnTime',
  unit: 'ratio',
  of: 'customer',
  contributions: (record) => ofPerson(record, record.enteredLate ? 0 : 1, 1),
};

/** Part of 信息完整率: customers who left a phone / all. */
const phoneComplete: Figure<'customer'> = {
  key: 'phoneComplete',
  unit: 'ratio',
  of: 'customer',
  contributions: (record) => ofPerson(record, record.noPhone ? 0 : 1, 1),
};

/** 按时跟进率: plans done by their time / plans due on the day; a cancelled plan is neither. */
const plansOnTime: Figure<'plan'> = {
  key: 'plansOnTime',
  unit: 'ratio',
  of: 'plan',
  contributions: (record) => {
    if (record.state === 'cancelled') {
      return [];
    }
    const onTime =
      record.state === 'done' &&
      record.closedAt !== null &&
      record.closedAt.getTime() <= record.at.getTime() + ON_TIME_GRACE_MS;
    return adds(record, record.assigneeId, record.day, onTime ? 1 : 0, 1);
  },
};

/** 来电: calls in; a customer counts once a day. */
const callsIn: Figure<'visit'> = {
  key: 'callsIn',
  unit: 'count',
  of: 'visit',
  contributions: (record) =>
    record.kind === 'callIn' ? adds(record, record.receivedById, record.day, 1, 0) : [],
};

/** 首访: groups that came for the first time, by who received them. */
const firstVisits: Figure<'visit'> = {
  key: 'firstVisits',
  unit: 'count',
  of: 'visit',
  contributions: (record) =>
    record.kind === 'visit' && record.first ? adds(record, record.receivedById, record.day, 1, 0) : [],
};

/** 复访: groups that came again, once a day each. */
const repeatVisits: Figure<'visit'> = {
  key: 'repeatVisits',
  unit: 'count',
  of: 'visit',
  contributions: (record) =>
    record.kind === 'visit' && !record.first ? adds(record, record.receivedById, record.day, 1, 0) : [],
};

/** 信息准确率: records that were right when they were verified / verified, by whose customers they are (R2.1.3). */
const dataAccuracy: Figure<'verification'> = {
  key: 'dataAccuracy',
  unit: 'ratio',
  of: 'verification',
  contributions: (record) => adds(record, record.memberId, record.day, record.ok ? 1 : 0, 1),
};

/** 小定套数: reservations by the day that they were made; what became of them is counted apart. Their money is no 回款 yet. */
const reservations: Figure<'subscription'> = {
  key: 'reservations',
  unit: 'count',
  of: 'subscription',
  contributions: (record) =>
    record.reservedDay === null ? [] : adds(record, record.memberId, record.reservedDay, 1, 0),
};

/** 退小定套数: reservations that were given up or lapsed, by the day of that. */
const reservationsEnded: Figure<'subscription'> = {
  key: 'reservationsEnded',
  unit: 'count',
  of: 'subscription',
  contributions: (record) =>
    isReservation(record) && record.endedDay !== null
      ? adds(record, record.memberId, record.endedDay, 1, 0)
      : [],
};

/** 认购套数: subscriptions by the day that they were made, by whose customers they are; what became of them is counted apart. */
const subscriptions: Figure<'subscription'> = {
  key: 'subscriptions',
  unit: 'count',
  of: 'subscription',
  contributions: (record) => (isReservation(record) ? [] : adds(record, record.memberId, record.day, 1, 0)),
};

/** 认购额, in fen. */
const subscriptionValue: Figure<'subscription'> = {
  key: 'subscriptionValue',
  unit: 'money',
  of: 'subscription',
  contributions: (record) =>
    isReservation(record) ? [] : adds(record, record.memberId, record.day, record.price, 0),
};

/** 退定套数: subscriptions given up, withdrawn or forfeited, by the day of that, whenever they were made. */
const subscriptionsEnded: Figure<'subscription'> = {
  key: 'subscriptionsEnded',
  unit: 'count',
  of: 'subscription',
  contributions: (record) => (givenUp(record) ? adds(record, record.memberId, record.endedDay, 1, 0) : []),
};

/** 退定额, in fen. */
const subscriptionsEndedValue: Figure<'subscription'> = {
  key: 'subscriptionsEndedValue',
  unit: 'money',
  of: 'subscription',
  contributions: (record) =>
    givenUp(record) ? adds(record, record.memberId, record.endedDay, record.price, 0) : [],
};

function givenUp(record: Subscription): record is Subscription & { readonly endedDay: string } {
  return (record.state === 'withdrawn' || record.state === 'forfeited') && record.endedDay !== null;
}

/** 签约套数: contracts by the day on the paper, whatever became of them; what takes another's place (换房) is no new sale. */
const contracts: Figure<'contract'> = {
  key: 'contracts',
  unit: 'count',
  of: 'contract',
  contributions: (record) =>
    record.swappedPrice === null ? adds(record, record.memberId, record.day, 1, 0) : [],
};

/** 签约额, in fen; of a swap only what it is dearer or cheaper by. */
const contractValue: Figure<'contract'> = {
  key: 'contractValue',
  unit: 'money',
  of: 'contract',
  contributions: (record) =>
    adds(record, record.memberId, record.day, record.price - (record.swappedPrice ?? 0), 0),
};

/** 退房套数: contracts given up, by the day of that, whenever they were signed. */
const contractsCancelled: Figure<'contract'> = {
  key: 'contractsCancelled',
  unit: 'count',
  of: 'contract',
  contributions: (record) => (cancelled(record) ? adds(record, record.memberId, record.endedDay, 1, 0) : []),
};

/** 退房额, in fen. */
const contractsCancelledValue: Figure<'contract'> = {
  key: 'contractsCancelledValue',
  unit: 'money',
  of: 'contract',
  contributions: (record) =>
    cancelled(record) ? adds(record, record.memberId, record.endedDay, record.price, 0) : [],
};

/**
 * 回款额: house money by the day that finance confirmed it, less refunds and what was taken back, each on its own day; in fen. A reservation's
 * money (小定) counts from the day of its subscription, not before.
 */
const receipts: Figure<'receipt'> = {
  key: 'receipts',
  unit: 'money',
  of: 'receipt',
  contributions: (record) => {
    if (!isHouseMoney(record) || record.confirmedDay === null) {
      return [];
    }
    const signed = record.direction === 'in' ? record.amount : -record.amount;
    const { confirmedDay, turnedDay } = record;
    const day = turnedDay !== null && turnedDay > confirmedDay ? turnedDay : confirmedDay;
    return [
      ...adds(record, record.memberId, day, signed, 0),
      ...(reversed(record) ? adds(record, record.memberId, record.reversedDay, -signed, 0) : []),
    ];
  },
};

function reversed(record: Receipt): record is Receipt & { readonly reversedDay: string } {
  return record.state === 'reversed' && record.reversedDay !== null;
}

function cancelled(record: Contract): record is Contract & { readonly endedDay: string } {
  return record.state === 'cancelled' && record.endedDay !== null;
}

/** Every figure of R5.2.2 that Loupan counts. A new record kind brings its figures here. */
export const FIGURES: readonly Figure[] = [
  followUps,
  effectiveShare,
  newCustomers,
  plansOnTime,
  entryOnTime,
  phoneComplete,
  callsIn,
  firstVisits,
  repeatVisits,
  dataAccuracy,
  reservations,
  reservationsEnded,
  subscriptions,
  subscriptionValue,
  subscriptionsEnded,
  subscriptionsEndedValue,
  contracts,
  contractValue,
  contractsCancelled,
  contractsCancelledValue,
  receipts,
  ...COMPLAINT_FIGURES,
  ...satisfactionFigures,
];

/** The figures that a record of this kind adds to. */
export function figuresOf(kind: RecordKind): readonly Figure[] {
  return FIGURES.filter((figure) => figure.of === kind);
}
