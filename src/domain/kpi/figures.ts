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
  contributions: (record) => adds(record, record.ownerId, record.firstContactDay, 1, 0),
};

/** 录入及时率: customers entered by their deadline / all, by the day of the first contact (R2.1.2). */
const entryOnTime: Figure<'customer'> = {
  key: 'entryOnTime',
  unit: 'ratio',
  of: 'customer',
  contributions: (record) =>
    adds(record, record.ownerId, record.firstContactDay, record.enteredLate ? 0 : 1, 1),
};

/** Part of 信息完整率: customers who left a phone / all. */
const phoneComplete: Figure<'customer'> = {
  key: 'phoneComplete',
  unit: 'ratio',
  of: 'customer',
  contributions: (record) => adds(record, record.ownerId, record.firstContactDay, record.noPhone ? 0 : 1, 1),
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

/** Every figure of R5.2.2 that Loupan counts. A new record kind brings its figures here. */
export const FIGURES: readonly Figure[] = [
  followUps,
  effectiveShare,
  newCustomers,
  plansOnTime,
  entryOnTime,
  phoneComplete,
];

/** The figures that a record of this kind adds to. */
export function figuresOf(kind: RecordKind): readonly Figure[] {
  return FIGURES.filter((figure) => figure.of === kind);
}
