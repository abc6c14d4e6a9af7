import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Customer } from '../../../src/domain/customer.ts';
import type { RecordKind, RecordTypes } from '../../../src/domain/records.ts';
import { StaleRecordError } from '../../../src/handlers/ports/session.ts';
import { buildCustomer } from '../../factories/customer.ts';
import { buildActiveHold, buildHold, buildWaiting } from '../../factories/hold.ts';
import { buildDislike } from '../../factories/dislike.ts';
import { buildAppeal } from '../../factories/appeal.ts';
import { buildDefect, buildHandover } from '../../factories/handover.ts';
import { buildRating } from '../../factories/rating.ts';
import { buildLoan } from '../../factories/loan.ts';
import { buildContract, buildPlanLine, buildReceipt } from '../../factories/contract.ts';
import { buildApproval, buildVote } from '../../factories/approval.ts';
import { buildSubscription } from '../../factories/subscription.ts';
import { buildEvent, buildInvitation } from '../../factories/event.ts';
import { buildFiling } from '../../factories/filing.ts';
import { buildOwnershipEvent } from '../../factories/ownershipEvent.ts';
import { buildPlan } from '../../factories/plan.ts';
import { buildBuilding, buildUnit, buildUnitPrice } from '../../factories/unit.ts';
import { buildWording } from '../../factories/wording.ts';
import { buildRotaPlace, buildRotaTurn } from '../../factories/rota.ts';
import { buildVisit } from '../../factories/visit.ts';
import { buildContractScan } from '../../factories/contractScan.ts';
import { buildMadePaper } from '../../factories/madePaper.ts';
import { buildDocTemplate } from '../../factories/docTemplate.ts';
import { buildExportRun } from '../../factories/exportRun.ts';
import { buildImportRun } from '../../factories/importRun.ts';
import { buildComplaint, buildComplaintNote, buildComplaintPause } from '../../factories/complaint.ts';
import { buildMeasure } from '../../factories/measure.ts';
import { buildProblem } from '../../factories/problem.ts';
import { buildVerification } from '../../factories/verification.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';
import {
  AT,
  buildFollowUp,
  buildIdentity,
  buildMember,
  buildPhone,
  buildProject,
  buildTeam,
  later,
} from './records.ts';

const FULL: Customer = buildCustomer({
  address: '西湖区文三路 1 号 😀',
  age: 38,
  occupation: "程序员 O'Brien; DROP TABLE customer",
  rooms: 3,
  budget: { bound: 'range', from: 260_000_000, to: 9_007_199_254_740_991 },
  downPayment: { bound: 'about', at: 80_000_000 },
  area: { bound: 'max', to: 12_000 },
  floor: { bound: 'min', from: 5 },
  orientation: 'southNorth',
  purpose: 'firstHome',
  place: '滨江',
  source: 'visit',
  path: '自然到访',
  channelCompany: '贝壳',
  channelAgent: '小赵 13700137000',
  referrer: '老王 13600136000',
  level: 'A',
  state: 'lost',
  lostReason: '价格',
  firstContactNote: '打 13800138000',
  enteredLate: true,
  lastFollowUpAt: later(5),
  lostCause: '价格',
  lostFrom: 'visited',
  verifiedAt: later(6),
  mergedIntoId: 'customer-13',
  ownerSince: later(2),
  protectedUntil: later(9),
  pooledAt: later(8),
  spouseId: 'customer-13',
  poolAt: later(10),
  poolWarned: 'last',
});

const EVERY: { readonly [K in RecordKind]: RecordTypes[K] } = {
  project: buildProject(),
  team: buildTeam(),
  member: buildMember({ active: false, quiet: [1320, 480] }),
  identity: buildIdentity(),
  assignment: { id: 'assignment-1', memberId: 'li', projectId: 'project-a', teamId: null, version: 1 },
  channel: {
    id: 'channel-1',
    platform: 'slack',
    workspace: 'T1',
    address: 'C01',
    projectId: 'project-a',
    teamId: null,
    purposes: ['kpi', 'ops'],
    locale: 'en',
    version: 1,
  },
  policyEntry: {
    id: 'policy-1',
    policy: 'customer.entry',
    projectId: null,
    value: '2工作日',
    from: AT,
    setById: 'admin',
    version: 1,
  },
  calendarOverride: {
    id: 'override-1',
    projectId: 'project-a',
    date: '2026-12-26',
    kind: 'working',
    name: '年底开盘',
    shifts: [[540, 720]],
    version: 1,
  },
  publishedYear: { id: 'year-1', year: 2027, byId: 'admin', at: AT, version: 1 },
  target: {
    id: 'target-1',
    projectId: 'project-a',
    memberId: 'li',
    month: '2026-11',
    figure: 'followUps',
    value: 200,
    version: 1,
  },
  customer: FULL,
  customerPhone: buildPhone({ label: '太太' }),
  followUp: buildFollowUp({ content: '打 13800138000 没人接 🙃', method: null, level: null, concerns: [] }),
  plan: buildPlan({
    goal: '看样板间',
    cancelReason: '改天',
    followUpId: 'follow-up-1',
    closedAt: later(1),
    verifies: true,
  }),
  building: buildBuilding({ checkedAt: later(3), checkedById: 'zhao' }),
  unit: buildUnit({
    stateReason: '客户 13800138000 要求',
    photoIds: ['file-1'],
    planIds: ['file-2', 'file-3'],
  }),
  unitPrice: buildUnitPrice({ reason: '首开' }),
  wording: buildWording({ text: '南北通透，楼间距 60 米，电话 13800138000' }),
  visit: buildVisit({
    unitsSeen: ['A-1-1502', '1503'],
    feedback: '喜欢高楼层，电话 13800138000 🙂',
    concerns: ['价格'],
    recordedAt: later(60),
  }),
  rotaPlace: buildRotaPlace({ state: 'busy', turns: 2, passed: 1, makeUps: 1 }),
  rotaTurn: buildRotaTurn({ kind: 'skipped', reason: 'busy', visitId: null }),
  hold: buildHold({
    endReason: '客户 13800138000 不要了',
    askedAt: later(5),
    remindedAt: later(4),
    endedAt: later(6),
  }),
  activeHold: buildActiveHold(),
  dislike: buildDislike({ reason: 'price', listPrice: 303_600_000 }),
  waiting: buildWaiting({ offeredAt: later(7), offeredUntil: later(37) }),
  ownershipEvent: buildOwnershipEvent({ protectedUntil: later(60) }),
  appeal: buildAppeal({ state: 'changed', decidedById: 'wang', decidedAt: later(3) }),
  filing: buildFiling({
    agent: '小赵 13700137000',
    number: '+8613800138000',
    visitAt: later(90),
    fault: 'known',
    customerId: 'customer-12',
    confirmedAt: later(95),
  }),
  verification: buildVerification({ ok: false, wrongFields: ['phone', 'budget'] }),
  importRun: buildImportRun({
    reason: '首开，客户 13800138000',
    failedRows: [3, 8],
    unchangedRows: [4],
    undoneParts: 1,
    editedWritten: [0],
    usedWritten: [1, 2],
    undoFileId: 'file-10',
    filesGoneAt: later(4),
    operationIds: ['operation-1'],
    doneAt: later(3),
    faultFileId: 'file-9',
  }),
  exportRun: buildExportRun({
    filter: '客户 13800138000',
    state: 'done',
    doneAt: later(3),
    rows: 12,
    fileId: 'file-7',
    filesGoneAt: later(4),
  }),
  salesEvent: buildEvent(),
  invitation: buildInvitation({ reason: '出差' }),
  subscription: buildSubscription({ coOwners: '刘女士', endReason: '贷款批不下来' }),
  contractScan: buildContractScan({ state: 'returned', reason: '第 3 页看不清' }),
  madePaper: buildMadePaper({ filesGoneAt: later(4) }),
  docTemplate: buildDocTemplate({ state: 'approved', decidedById: 'admin' }),
  activeDeal: { id: 'unit-1', subscriptionId: 'subscription-7', version: 1 },
  contract: buildContract({ coOwners: '刘女士', endReason: '换到别处工作' }),
  planLine: buildPlanLine({ paid: 100, problemId: 'problem-1' }),
  receipt: buildReceipt({ note: '支票退票', reversedDay: '2026-11-30' }),
  handover: buildHandover({ passed: ['门窗'], note: '客户很满意', cancelReason: '客户出差' }),
  rating: buildRating({
    stars: 4,
    comment: '小李讲得清楚，电话 13800138000 🙂',
    answeredAt: later(90),
    answeredDay: '2026-11-23',
    how: 'link',
  }),
  lateHandover: { id: 'contract-8', dueDay: '2027-12-31', problemId: 'problem-1', version: 1 },
  defect: buildDefect({ photos: ['file-1'], note: '还在渗水' }),
  loan: buildLoan({ received: ['身份证'], documentedDay: '2026-11-26' }),
  approval: buildApproval({ reason: '客户 13800138000 老带新' }),
  approvalVote: buildVote({ note: '下次不行', forId: 'gao' }),
  complaint: buildComplaint({
    unitId: 'unit-1503',
    place: 'A-1-1503',
    name: '陈姐',
    phone: '+8613600136000',
    risk: 'authority',
    text: '主卧漏水，打 13800138000 😡',
    demand: '要求今天给说法',
    photos: ['file-1'],
    repeated: true,
    duplicateOfId: 'complaint-4',
    state: 'resolved',
    provisional: true,
    respondedAt: later(5),
    respondedById: 'sun',
    response: '已联系 13800138000',
    resolvedAt: later(9),
    resolvedById: 'sun',
    result: '已补漏',
    causeKind: 'material',
    cause: '窗框胶条',
    contractor: '维修部',
    pausedAt: later(6),
    pauseReason: '等业主时间',
    reopened: 1,
    alarmed: 'first:75',
    nextAlarmAt: later(8),
    firstMinutes: 65,
    finalMinutes: 480,
    firstMemberId: 'wang',
    finalMemberId: 'gao',
    formerClocks: [{ clock: 'first', day: '2026-11-20', met: false, memberId: 'wang' }],
  }),
  measure: buildMeasure({
    buildingId: 'building-1',
    contractor: '维修部',
    state: 'cancelled',
    doneAt: later(3),
    doneById: 'wang',
    cancelReason: '换方案，打 13800138000',
  }),
  complaintPause: buildComplaintPause(),
  complaintNote: buildComplaintNote({ data: { firstDueAt: '2026-11-24T10:00:00Z', response: null } }),
  delegation: { id: 'wang', toId: 'gao', from: AT, until: later(60), version: 1 },
  problem: buildProblem({
    state: 'answered',
    answer: '打 13800138000 找我',
    answeredById: 'wang',
    answeredAt: later(3),
  }),
};
const KINDS = Object.keys(EVERY) as RecordKind[];

/** What every kind of record must do in every database. */
export function recordsContract(open: () => Promise<TestDatabase>): void {
  describe('records', () => {
    const database = usingDatabase(open);

    beforeAll(async () => {
      await database().store.tx(async (session) => {
        for (const kind of KINDS) {
          await session.insert(kind, EVERY[kind]);
        }
      });
    });

    test.each(KINDS)('a %s comes back as it was written, to the millisecond', async (kind) => {
      const back = await database().store.tx(async (session) => await session.current(kind, EVERY[kind].id));
      expect(back).toEqual(EVERY[kind]);
    });

    test('a follow-up without photos has none, as one that is older than photos', async () => {
      const bare = buildFollowUp({ id: 'follow-up-2', fileIds: [] });
      const back = await database().store.tx(async (session) => {
        await session.insert('followUp', bare);
        return await session.current('followUp', bare.id);
      });
      expect(back).toEqual(bare);
    });

    test('a day off for which nobody gave a reason has none, and may be given one', async () => {
      const day = { ...EVERY.calendarOverride, id: 'override-2', date: '2026-12-28', name: null };
      const [bare, named] = await database().store.tx(async (session) => {
        await session.insert('calendarOverride', day);
        const kept = await session.current('calendarOverride', day.id);
        return [kept, await session.update('calendarOverride', day, { name: '停电检修' })];
      });
      expect(bare?.name).toBeNull();
      expect(named.name).toBe('停电检修');
    });

    test('a customer whose owner was never noted with a date is the owner’s since the entry', async () => {
      const old = buildCustomer({ id: 'customer-old', ref: 13 });
      const back = await database().store.tx(async (session) => {
        await session.insert('customer', { ...old, ownerSince: undefined as unknown as Date });
        return await session.current('customer', old.id);
      });
      expect(back).toEqual({ ...old, ownerSince: old.enteredAt });
    });

    test('an update writes what it names, counts the version up and returns the record as written', async () => {
      const { store } = database();
      const after = await store.tx(
        async (session) =>
          await session.update('customer', FULL, {
            level: 'C',
            budget: { bound: 'max', to: 5 },
            address: null,
          }),
      );
      expect(after).toEqual({
        ...FULL,
        level: 'C',
        budget: { bound: 'max', to: 5 },
        address: null,
        version: 2,
      });
      expect(await store.read.customers.byId(FULL.id)).toEqual(after);
    });

    test('an update of a version that has moved on is refused and changes nothing', async () => {
      const { store } = database();
      const stale = store.tx(async (session) => await session.update('customer', FULL, { level: 'D' }));
      await expect(stale).rejects.toThrow(StaleRecordError);
      expect((await store.read.customers.byId(FULL.id))?.level).toBe('C');
    });

    test('a record is removed once, by its version', async () => {
      const { store } = database();
      const { target } = EVERY;
      await expect(
        store.tx(async (session) => {
          await session.remove('target', { ...target, version: 7 });
        }),
      ).rejects.toThrow(StaleRecordError);
      await store.tx(async (session) => {
        await session.remove('target', target);
      });
      expect(await store.read.company.target('project-a', 'li', '2026-11', 'followUps')).toBeUndefined();
    });

    test('a phone whose number changes is found by the new number and no more by the old', async () => {
      const { store } = database();
      await store.tx(async (session) => {
        await session.update('customerPhone', buildPhone(), { number: '+8613900139000' });
      });
      expect(await store.read.customers.byPhone('+8613800138000')).toBeUndefined();
      expect((await store.read.customers.byPhone('+8613900139000'))?.ref).toBe(12);
    });
  });
}
