import { plain } from '../understanding/normalise.ts';
import { MOST_DAYS, MOST_TERMS, WHOLE, type LineKind, type PayEvent, type PayTerm } from './payPlan.ts';

export type TermsFault =
  /** A part that says no payment. */
  | { readonly why: 'unreadable'; readonly part: string }
  /** The parts come to so much (0.01 %), not to 100 %. */
  | { readonly why: 'sum'; readonly sum: number }
  | { readonly why: 'tooMany' };

export type ReadTerms =
  | { readonly ok: true; readonly terms: readonly PayTerm[] }
  | { readonly ok: false; readonly fault: TermsFault };

const KIND_WORDS: readonly (readonly [RegExp, LineKind])[] = [
  [/全款|一次性|full/iu, 'full'],
  [/首付|首期|down/iu, 'downPayment'],
  [/按揭|贷款|公积金|loan|mortgage/iu, 'loan'],
  [/尾款|余款|balance/iu, 'balance'],
  [/分期|期款|第.{1,3}期|instal/iu, 'instalment'],
];
const EVENT_WORDS: readonly (readonly [RegExp, PayEvent])[] = [
  [/网签|registration|register/iu, 'register'],
  [/备案|filing|file/iu, 'file'],
  [/交房|交付|handover/iu, 'handover'],
  [/签约|合同|sign/iu, 'sign'],
];
/** A line that was read word by word has lost its marks: a kind begins a new part. */
const PARTS =
  /[;；、,，\n]+|\s+(?=首付|首期|全款|一次性|按揭|贷款|公积金|尾款|余款|分期|第\S{1,3}期|down|loan|mortgage|balance|instal|full)/iu;
/** Two shares in one part are two parts. */
const SECOND = /(?<=[%％].*)\s+(?=\d+(?:\.\d+)?\s?[%％])/u;
const SHARE = /(?<whole>\d{1,3})(?:\.(?<part>\d+))?\s?[%％]/u;
const DAYS = /(?<days>\d{1,5})\s?(?:天|日|days?)/iu;
/**
 * Reads the lines of a payment plan: 首付30% 签约7天；按揭款70% 网签60天. An event that is not named is the signing; days that are not named
 * are none. A kind that is not named is the down payment for the first line and an instalment for the others.
 */
export function readTerms(raw: string): ReadTerms {
  const parts = plain(raw)
    .split(PARTS)
    .flatMap((part) => part.split(SECOND))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > MOST_TERMS) {
    return { ok: false, fault: { why: 'tooMany' } };
  }
  const terms: PayTerm[] = [];
  for (const part of parts) {
    const term = readTerm(part, terms.length === 0);
    if (term === undefined) {
      return { ok: false, fault: { why: 'unreadable', part: part.slice(0, 40) } };
    }
    terms.push(term);
  }
  const sum = terms.reduce((total, { share }) => total + share, 0);
  return sum === WHOLE ? { ok: true, terms } : { ok: false, fault: { why: 'sum', sum } };
}

function readTerm(part: string, first: boolean): PayTerm | undefined {
  const share = shareOf(part);
  const days = Number(DAYS.exec(part.replace(SHARE, ''))?.groups?.['days'] ?? 0);
  if (share === undefined || days > MOST_DAYS) {
    return undefined;
  }
  const find = <T>(words: readonly (readonly [RegExp, T])[]): T | undefined =>
    words.find(([word]) => word.test(part))?.[1];
  const kind = find(KIND_WORDS) ?? (first ? (share === WHOLE ? 'full' : 'downPayment') : 'instalment');
  return { kind, share, event: find(EVENT_WORDS) ?? 'sign', days };
}

/** In 0.01 %; undefined where there is none, it is nothing or more than all, or it has more than two places behind the point. */
function shareOf(part: string): number | undefined {
  const { whole, part: places = '' } = SHARE.exec(part)?.groups ?? {};
  const share = Number(`${whole ?? 0}${places.padEnd(2, '0')}`);
  return places.length > 2 || share <= 0 || share > WHOLE ? undefined : share;
}

/** The text under which terms are kept: `downPayment 30% sign 7 days; loan 70% sign 60 days`; `readTerms` reads it back. */
export function formatTerms(terms: readonly PayTerm[]): string {
  return terms
    .map(({ kind, share, event, days }) => `${STORED_KINDS[kind]} ${share / 100}% ${event} ${days} days`)
    .join('; ');
}

const STORED_KINDS: Readonly<Record<LineKind, string>> = {
  full: 'full',
  downPayment: 'down',
  instalment: 'instalment',
  loan: 'loan',
  balance: 'balance',
};
