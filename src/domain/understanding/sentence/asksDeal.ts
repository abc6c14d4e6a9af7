import { gather } from '../facts.ts';
import type { ReadContext } from '../reading.ts';
import { findUnits } from '../recognise/units.ts';
import type { Scan, Span } from '../scan.ts';
import { masked } from '../scan.ts';
import { isFiller, residue } from '../segments.ts';
import {
  APPROVALS,
  CONTRACT_SAYS,
  CONTRACT_SHOWN,
  LOAN_SAYS,
  LOAN_SHOWN,
  OVERDUE,
  OWED,
} from '../words/dealCues.ts';
import { words, wordTest } from '../words/pattern.ts';
import { MONEY_PERIOD } from './moneyPeriod.ts';

const DEAL = /(?<![A-Za-z0-9-])[HD]\s?#?\d{1,9}(?![A-Za-z0-9-])/giu;
const OWED_TEST = wordTest(OWED);
const APPROVALS_LINE = new RegExp(`^(?:${APPROVALS})$`, 'iu');
const CONTRACT_TEST = wordTest(CONTRACT_SHOWN);
const LOAN_TEST = wordTest(LOAN_SHOWN);
/** Without any of these it asks for no deal, and need not be looked at. */
const ANY_TEST = wordTest(`${OWED}|${CONTRACT_SHOWN}|${LOAN_SHOWN}|审|批|approvals?`);
const OWED_FILLER =
  '的|了|吗|呢|还|有|一共|总共|现在|目前|到|钱|款|多少|哪些|客户|首付|尾款|房款|看看|看一?下|查一?下|给我|我们|咱们?|大家|我|回来|what|is|are|how|much|the|of|for|me|show|please';

/** What is asked of deals, and what of the line says of which. */
export interface DealAsked {
  readonly command: string;
  /** The line that its command reads: the deal, the period. */
  readonly line: string;
}

/** 本月应收, C20还欠多少, 看看H8的合同, H8按揭到哪一步了, 待我审批的. Null where something is told, or it is none of these. */
export function asksDeal(scan: Scan, context: ReadContext): DealAsked | null {
  const text = scan.rest;
  if (!ANY_TEST.test(text)) {
    return null;
  }
  const facts = gather(scan.fork(), context, 'future');
  if (APPROVALS_LINE.test(residue(text))) {
    return { command: 'approval.show', line: '' };
  }
  const deals = scan
    .matches(DEAL)
    .map(({ index, 0: said }): Span => ({ start: index, end: index + said.length }));
  const units = deals.length === 0 ? findUnits(scan, 'longDoors') : [];
  const about = [...deals, ...units, ...facts.customer.spans];
  const rest = masked(text, about);
  const named = [...deals, ...units].map(({ start, end }) => scan.line.text.slice(start, end));
  const whom = named[0] ?? facts.customer.ref ?? '';
  if (OWED_TEST.test(text) && saysNothing(rest, OWED, MONEY_PERIOD, OWED_FILLER)) {
    const [period] = text.match(words(MONEY_PERIOD)) ?? [];
    const late = wordTest(OVERDUE).test(text) ? '逾期' : '';
    return { command: 'due.show', line: [late, period ?? '', whom].filter((part) => part !== '').join(' ') };
  }
  if (whom === '' || facts.times.length > 0) {
    return null;
  }
  if (CONTRACT_TEST.test(rest) && saysNothing(rest, CONTRACT_SAYS)) {
    return { command: 'contract.show', line: whom };
  }
  return LOAN_TEST.test(rest) && deals.length > 0 && saysNothing(rest, LOAN_SAYS)
    ? { command: 'loan.show', line: whom }
    : null;
}

function saysNothing(text: string, ...alternations: readonly string[]): boolean {
  return isFiller(residue(text, ...alternations));
}
