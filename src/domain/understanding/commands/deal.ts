import { gather } from '../facts.ts';
import { findUnits } from '../recognise/units.ts';
import type { Work } from './assembler.ts';
import { MONEY_UNIT } from '../numbers/money.ts';
import { CHINESE_DIGITS } from '../numbers/chineseNumber.ts';
import { quantityPattern } from '../numbers/quantity.ts';
import { readValue } from '../readValue.ts';
import type { Scan } from '../scan.ts';
import { putCustomer } from './customer.ts';
import { putRest } from './putRest.ts';
import { takeChoice } from './takeChoice.ts';
import { takeCode } from './takeCode.ts';
import { takeReason } from './takeReason.ts';
import { takeRef } from './takeRef.ts';
import { takeUnitAs } from './takeUnitAs.ts';
import { takeUnits } from './takeUnits.ts';
import { generic } from './generic.ts';

const SUBSCRIPTION = /(?<![A-Za-z0-9-])D\s?#?\d{1,9}(?![A-Za-z0-9-])/iu;
const DEAL = /(?<![A-Za-z0-9-])[HD]\s?#?\d{1,9}(?![A-Za-z0-9-])/iu;
const RECEIPT = /(?<![A-Za-z0-9-])R\s?#?\d{1,9}(?![A-Za-z0-9-])/iu;
const CAME_IN =
  /到账|到位|进账|入账|收到|收了|收款|付了|付清|交了|缴了|转了|转来|转的|打了|打来|打过来|打进来|打款|汇了|汇来|刷了|放款|下款|下来了|放下来|(?<![要能会快])到了|进了?(?:的)?(?=监管|公司|我们|一般|账)|^[\s,\u0001]*收(?=\s?[HD]\d)|paid|received/iu;
const REFUNDS =
  /退|冲销|refund|revers|\?|？|吗|多少|没(?:有)?(?:到|收|付|交|转|打)|(?:到|收|付|交)(?:了|到)?没|未(?:到|付|交)|还(?:没|差|欠|要|得)|说|答应|承诺|准备|打算|下周|月底|明天|后天/iu;
const AMOUNT = new RegExp(
  `(?<![\\d.A-Za-z-])${quantityPattern(MONEY_UNIT)}(?![\\d/月号日份张次年套]|-\\d)`,
  'iu',
);
/** With its unit, wherever it stands: 交了50万首付. */
const PAID_AMOUNT = new RegExp(
  `(?<![\\d.A-Za-z-])(?:\\d[\\d,]*(?:\\.\\d+)?|[${CHINESE_DIGITS}]{1,9})\\s?(?:${MONEY_UNIT})[一二三四五六七八九1-9]?`,
  'iu',
);
/** Commands whose deal may be named by its buyer. */
const BY_CUSTOMER: ReadonlySet<string> = new Set([
  'receipt.make',
  'receipt.refund',
  'contract.show',
  'due.show',
]);
/** How a customer pays, as people say it behind 签约. */
const PLANS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:方案|付款方式|付款|plan|payment)?[\s:=是]*(?:按揭|贷款|商贷|公积金|组合贷|mortgage|loan)(?:付款)?/iu,
    'mortgage',
  ],
  [
    /(?:方案|付款方式|付款|plan|payment)?[\s:=是]*(?:分期|installments?|instalments?)(?:付款)?/iu,
    'instalments',
  ],
  [/(?:方案|付款方式|付款|plan|payment)?[\s:=是]*(?:一次性|全款|全额|full|in cash)(?:付款|付清)?/iu, 'full'],
];

/** 签约 C12 A-1-1502 按揭: which deal is signed, and how it is paid. */
export function sign(work: Work): void {
  const { scan, context } = work;
  takeRef(work, SUBSCRIPTION, 'subscription');
  // Before the unit: what is 1502 分期 without it would be minutes.
  takeCode(work, PLANS, 'plan');
  takeUnits(work);
  putCustomer(work, gather(scan, context, 'future').customer);
}

/** 收款 H8 50万 转账, 网签 H8 11-25: which deal, by its number or its unit, why, and what else its command takes. */
export function ofDeal(work: Work): void {
  takeReason(work);
  takeRef(work, DEAL, 'contract');
  takeUnitAs(work, 'contract');
  takeBuyer(work);
  generic(work);
}

/** 收款 H8 50万 转账, C12 交了50万首付: which deal, how much, of what kind, and how it was paid. */
export function receipt(work: Work): void {
  const { scan, draft, context } = work;
  takeRef(work, DEAL, 'contract');
  takeUnitAs(work, 'contract');
  takeBuyer(work);
  const match = PAID_AMOUNT.exec(scan.rest);
  const field = draft.field('amount');
  const read =
    match === null || field === undefined || draft.has('amount')
      ? undefined
      : readValue(match[0], field, context);
  if (match !== null && read?.ok === true) {
    draft.put('amount', read.value);
    scan.take(match.index, match.index + match[0].length);
  }
  for (const name of ['account', 'kind', 'payBy']) {
    takeChoice(work, name);
  }
  generic(work);
}

/** 换房 H8 A-1-1602 想要高楼层: which contract goes on with which unit, and why. */
export function swapContract(work: Work): void {
  const { scan, draft } = work;
  takeReason(work);
  takeRef(work, DEAL, 'contract');
  const units = findUnits(scan, 'doors');
  const named = draft.has('contract') ? units : units.slice(1);
  if (!draft.has('contract')) {
    draft.put('contract', units[0]?.text ?? null);
  }
  draft.put('unit', named.length === 0 ? null : named.map(({ text }) => text).join(' '));
  for (const { start, end } of units) {
    scan.take(start, end);
  }
  putRest(work, 'reason');
}

/** 变更 H8 更名 C15, 变更 H8 方案=分期: which contract, and what of it becomes what. */
export function changeContract(work: Work): void {
  const { scan, context } = work;
  takeReason(work);
  takeRef(work, DEAL, 'contract');
  takeUnitAs(work, 'contract');
  takeCode(work, PLANS, 'plan');
  const { customer } = gather(scan, context, 'future');
  if (customer.mentioned) {
    putCustomer(work, customer);
    for (const { start, end } of customer.spans) {
      scan.take(start, end);
    }
  }
}

/** 讲解 H8 违约责任、交付标准: which contract, and which of its clauses. */
export function explainContract(work: Work): void {
  takeRef(work, DEAL, 'contract');
  takeUnitAs(work, 'contract');
  putRest(work, 'clauses');
}

/** H8 到账 首付 62.5万: money came in for a deal that is named by its number. `came`: its command word has said so. */
export function saysReceipt({ rest }: Scan, came = false): boolean {
  return DEAL.test(rest) && (came || CAME_IN.test(rest)) && AMOUNT.test(rest) && !REFUNDS.test(rest);
}

/** C20首付到了 三十万: so much came in, whoever paid it. */
export function saysCameIn({ rest }: Scan): boolean {
  return CAME_IN.test(rest) && AMOUNT.test(rest) && !REFUNDS.test(rest);
}

/** 冲销 R12 支票退票: which receipt, and why. */
export function ofReceipt(work: Work): void {
  takeReason(work);
  takeRef(work, RECEIPT, 'receipt');
  putRest(work, 'reason');
}

/** 收款 王先生 50万: the deal of a customer who is named; which of several is asked by the command. */
function takeBuyer({ scan, context, draft, command }: Work): void {
  if (draft.has('contract') || !BY_CUSTOMER.has(command.name)) {
    return;
  }
  const { customer } = gather(scan, context, 'past');
  const ref = context.receivesForOthers === true ? customer.ref : customer.known?.ref;
  if (customer.mentioned && ref != null) {
    draft.put('contract', ref);
    for (const { start, end } of customer.spans) {
      scan.take(start, end);
    }
  }
}
