import type { Customer } from '../customer.ts';
import type { Subscription } from '../deal.ts';
import type { RecordKind } from '../records.ts';
import type { Contribution, Figure } from './figure.ts';

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

/** 认购套数: subscriptions by the day that they were made, by whose customers they are; what became of them is counted apart. */
const subscriptions: Figure<'subscription'> = {
  key: 'subscriptions',
  unit: 'count',
  of: 'subscription',
  contributions: (record) => adds(record, record.memberId, record.day, 1, 0),
};

/** 认购额, in fen. */
const subscriptionValue: Figure<'subscription'> = {
  key: 'subscriptionValue',
  unit: 'money',
  of: 'subscription',
  contributions: (record) => adds(record, record.memberId, record.day, record.price, 0),
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
  subscriptions,
  subscriptionValue,
  subscriptionsEnded,
  subscriptionsEndedValue,
];

/** The figures that a record of this kind adds to. */
export function figuresOf(kind: RecordKind): readonly Figure[] {
  return FIGURES.filter((figure) => figure.of === kind);
}
