import { gather } from '../facts.ts';
import { MONEY_UNIT } from '../numbers/money.ts';
import { SUM } from '../numbers/sum.ts';
import { quantityPattern } from '../numbers/quantity.ts';
import { readValue } from '../readValue.ts';
import type { Scan } from '../scan.ts';
import type { Work } from './assembler.ts';
import { putCustomer } from './customer.ts';
import { generic } from './generic.ts';
import { putRest } from './putRest.ts';
import { takeChoice } from './takeChoice.ts';
import { takeReason } from './takeReason.ts';
import { takeRef } from './takeRef.ts';
import { takeSignBy } from './takeSignBy.ts';
import { takeUnitAs } from './takeUnitAs.ts';
import { takeUnits } from './takeUnits.ts';

const REF = /(?<![A-Za-z0-9-])D\s?#?\d{1,9}(?![A-Za-z0-9-])/iu;
const ONLY_REF = new RegExp(`^[\\s,:]*${REF.source}[\\s,.。?？!]*$`, 'iu');
const GAP = '(?:\\s|:|=|是|为|交了?|付了?|了|of|is)*';
const AMOUNT = `(?<value>-?\\s?${quantityPattern(MONEY_UNIT)})`;
const CUED = new RegExp(`(?:定金|订金|deposit)${GAP}${AMOUNT}`, 'giu');
/** 五万定金, 两万小定: in words only right before what it is. */
const BEFORE = new RegExp(
  `(?<![\\d.A-Za-z-])(?<value>${SUM}|\\d{4,7}(?=[定订小诚意]))\\s?(?:块钱?|钱)?\\s?的?\\s?(?:[定订]金|小[定订]|诚意金|意向金|deposit)`,
  'giu',
);
/** Other money than what is paid down: 总价280万, 优惠两万. */
const OTHER_MONEY =
  '(?<!(?:总价|单价|均价|价格|房价|房款|总款|成交价|首付|预算|尾款|贷款|月供|优惠|减|便宜|让|省)(?:了|是|为|在|:|=)?\\s?)';
/** 定一万五, 定金是八万块钱: 两个 may count anything. */
const SPOKEN = new RegExp(`${OTHER_MONEY}(?<![\\d.A-Za-z-])(?<value>${SUM})(?<!个)`, 'giu');
const ALONE = new RegExp(
  `${OTHER_MONEY}(?<![\\d.A-Za-z-])(?<value>\\d[\\d.,]*\\s?(?:${MONEY_UNIT}))(?:的?(?:定金|订金|deposit))?`,
  'giu',
);
const RESERVES = new RegExp(`(?:小[定订]|诚意金|意向金|订金)${GAP}${AMOUNT}`, 'giu');
/** A number that is nothing else: what it counts is asked where it is small. */
const BARE = /(?<![\d.A-Za-z-])(?<value>\d[\d,]*(?:\.\d+)?)(?![\d.A-Za-z\u4e00-\u9fff:-])/gu;
const CO_OWNERS =
  /(?:共有人|共同购房人|一起买的(?:人)?是|co-?owners?)[\s:=是为]*(?<value>[^\s,，;；。\u0001]{1,100})/iu;

/** Whether a line behind 认购 names a subscription and nothing else. */
export function namesSubscription(scan: Scan): boolean {
  return ONLY_REF.test(scan.left);
}

/** 认购: which unit, who buys it, the deposit and how it was paid, and by when the contract is to be signed. */
export function subscribe(work: Work): void {
  const { scan, context } = work;
  takeCoOwners(work);
  // Before the unit: 11-30 is a room as well.
  takeSignBy(work);
  takeUnits(work);
  for (const pattern of [CUED, BEFORE, ALONE, SPOKEN]) {
    takeAmount(work, 'deposit', pattern);
  }
  takeChoice(work, 'payBy');
  putCustomer(work, gather(scan, context, 'future').customer);
}

/** 共有人刘女士: a name that is not whose customer it is. */
function takeCoOwners({ scan, draft }: Work): void {
  const match = CO_OWNERS.exec(scan.rest);
  const name = match?.groups?.['value'];
  if (match !== null && name !== undefined) {
    const end = match.index + match[0].length;
    draft.put('coOwners', scan.typed(end - name.length, end));
    scan.take(match.index, end);
  }
}

/** 小定 C12 1502 2万 刷卡: which unit, for whom, how much, and how it was paid. */
export function reserve(work: Work): void {
  const { scan, context } = work;
  takeUnits(work);
  const { customer } = gather(scan, context, 'future');
  for (const pattern of [RESERVES, BEFORE, ALONE, SPOKEN, BARE]) {
    takeAmount(work, 'amount', pattern);
  }
  takeChoice(work, 'payBy');
  putCustomer(work, customer);
  generic(work);
}

function takeAmount({ scan, draft, context }: Work, name: string, pattern: RegExp): void {
  const field = draft.field(name);
  const match = scan.matches(pattern)[0];
  const raw = match?.groups?.['value'];
  if (field === undefined || match === undefined || raw === undefined || draft.has(name)) {
    return;
  }
  const read = readValue(raw, field, context);
  if (read.ok) {
    draft.put(name, read.value);
  } else {
    draft.refuse(name, read.unreadable);
  }
  scan.take(match.index, match.index + match[0].length);
}

/** 退定 D7 贷款批不下来: which subscription, by its number or its unit, and why. */
export function ofSubscription(work: Work): void {
  takeReason(work);
  takeRef(work, REF, 'subscription');
  takeUnitAs(work, 'subscription');
  putRest(work, 'reason');
}
