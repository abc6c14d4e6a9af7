import { WHOLE } from '../payments/payPlan.ts';
import type { Policy, TermLimits } from './policy.ts';

const SIGNING: TermLimits = { day: [1, 60], workingDay: [1, 40] };
const WARN_LAST: TermLimits = { hour: [1, 72], day: [1, 3] };
const ENTRY: TermLimits = { workingDay: [1, 30], workingHour: [1, 160] };
const FILED: TermLimits = { day: [1, 180], workingDay: [1, 120] };
const DECIDING: TermLimits = { workingHour: [1, 160], workingDay: [1, 30], hour: [1, 720], day: [1, 60] };

/** The policies of deals: their terms, their payments and who may grant what. */
export const DEAL_POLICIES: readonly Policy[] = [
  {
    name: 'subscription.sign',
    kind: 'term',
    default: { amount: 7, unit: 'day' },
    limits: SIGNING,
    rule: 'R3.3',
    concerns: 'consultant',
  },
  {
    name: 'subscription.remind',
    kind: 'term',
    default: { amount: 24, unit: 'hour' },
    limits: WARN_LAST,
    rule: 'R3.3',
    concerns: 'consultant',
  },
  {
    name: 'contract.scan',
    kind: 'term',
    default: { amount: 3, unit: 'workingDay' },
    limits: ENTRY,
    rule: 'R2.3.1',
    concerns: 'clerk',
  },
  {
    name: 'contract.filing',
    kind: 'term',
    default: { amount: 30, unit: 'day' },
    limits: FILED,
    rule: 'R3.3',
    concerns: 'clerk',
  },
  {
    name: 'payment.full',
    kind: 'terms',
    default: [{ kind: 'full', share: WHOLE, event: 'sign', days: 7 }],
    rule: 'R2.3.2',
    concerns: 'consultant',
  },
  {
    name: 'payment.instalments',
    kind: 'terms',
    default: [
      { kind: 'downPayment', share: 5_000, event: 'sign', days: 7 },
      { kind: 'instalment', share: 3_000, event: 'sign', days: 90 },
      { kind: 'balance', share: 2_000, event: 'sign', days: 180 },
    ],
    rule: 'R2.3.2',
    concerns: 'consultant',
  },
  {
    name: 'payment.mortgage',
    kind: 'terms',
    default: [
      { kind: 'downPayment', share: 3_000, event: 'sign', days: 7 },
      { kind: 'loan', share: 7_000, event: 'sign', days: 60 },
    ],
    rule: 'R2.3.2',
    concerns: 'consultant',
  },
  {
    name: 'payment.remind',
    kind: 'count',
    default: 3,
    limits: [1, 30],
    rule: 'R2.3.2',
    concerns: 'consultant',
  },
  {
    name: 'loan.documents',
    kind: 'list',
    default: ['身份证', '户口本', '收入证明', '银行流水', '征信报告', '首付款凭证'],
    mostItems: 16,
    longest: 30,
    rule: 'R3.3',
    concerns: 'clerk',
  },
  {
    name: 'handover.documents',
    kind: 'list',
    default: ['身份证', '购房合同', '付款凭证', '契税和维修基金凭证'],
    mostItems: 16,
    longest: 30,
    rule: 'R3.4.1',
    concerns: 'service',
  },
  {
    name: 'handover.checklist',
    kind: 'list',
    default: ['门窗', '墙面地面', '水电', '厨卫', '阳台栏杆', '五金配件'],
    mostItems: 16,
    longest: 30,
    rule: 'R3.4.1',
    concerns: 'service',
  },
  {
    name: 'defect.repair',
    kind: 'count',
    default: 7,
    limits: [1, 90],
    rule: 'R3.4.1',
    concerns: 'service',
  },
  {
    name: 'discount.consultant',
    kind: 'rate',
    default: { basisPoints: 100 },
    limits: [0, 5_000],
    rule: 'R3.3',
    concerns: 'consultant',
  },
  {
    name: 'discount.manager',
    kind: 'rate',
    default: { basisPoints: 300 },
    limits: [0, 5_000],
    rule: 'R3.3',
    concerns: 'deciders',
  },
  {
    name: 'price.change',
    kind: 'rate',
    default: { basisPoints: 1_500 },
    limits: [0, 5_000],
    rule: 'R2.2.2',
    concerns: 'planner',
  },
  {
    name: 'discount.valid',
    kind: 'term',
    default: { amount: 7, unit: 'day' },
    limits: SIGNING,
    rule: 'R3.3',
    concerns: 'consultant',
  },
  {
    name: 'approval.remind',
    kind: 'term',
    default: { amount: 4, unit: 'workingHour' },
    limits: DECIDING,
    rule: 'R3.3',
    concerns: 'deciders',
  },
  {
    name: 'approval.expire',
    kind: 'term',
    default: { amount: 3, unit: 'workingDay' },
    limits: DECIDING,
    rule: 'R3.3',
    concerns: 'deciders',
  },
];
