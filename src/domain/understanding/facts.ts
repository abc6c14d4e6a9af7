import { dayOf } from '../time/day.ts';
import type { KnownCustomer, ReadContext } from './reading.ts';
import type { LastFourSpan } from './recognise/lastFours.ts';
import { findLastFours } from './recognise/lastFours.ts';
import type { NameSpan } from './recognise/names.ts';
import { findNames } from './recognise/names.ts';
import type { PhoneSpan } from './recognise/phones.ts';
import { takePhones } from './recognise/phones.ts';
import type { ReferenceSpan } from './recognise/references.ts';
import { takeReferences } from './recognise/references.ts';
import type { Scan, Span } from './scan.ts';
import type { TimeSpan } from './time/findTimes.ts';
import { findTimes } from './time/findTimes.ts';
import { namedBy } from './namedBy.ts';

/** What a line speaks of, before anybody asks what it wants. */
export interface Facts {
  readonly phones: readonly PhoneSpan[];
  readonly refs: readonly ReferenceSpan[];
  readonly fours: readonly LastFourSpan[];
  readonly names: readonly NameSpan[];
  readonly times: readonly TimeSpan[];
  readonly customer: CustomerMention;
  /** YYYY-MM-DD where the speaker is. */
  readonly today: string;
}

/** Whom the line means. */
export interface CustomerMention {
  /** Of `known`, when exactly one fits. */
  readonly known: KnownCustomer | null;
  /** As it is shown, C12: `known`'s, or the reference that was typed although nobody known bears it. */
  readonly ref: string | null;
  /** References when several fit. */
  readonly candidates: readonly string[];
  /** The line names somebody, known or not: the last customer is not meant. */
  readonly mentioned: boolean;
  readonly spans: readonly Span[];
}

/** Takes phones, references and times out of the line and tells whom it means. */
export function gather(scan: Scan, context: ReadContext, prefer: 'future' | 'past'): Facts {
  const phones = takePhones(scan);
  const refs = takeReferences(scan);
  const fours = lastFours(scan, context.known);
  for (const four of fours) {
    scan.take(four.start, four.end);
  }
  const times = timesIn(scan, context, prefer);
  const timeless = scan.fork();
  for (const time of times) {
    timeless.take(time.start, time.end);
  }
  const names = findNames(timeless);
  const customer = whom({ phones, refs, fours, names }, context.known, scan);
  return { phones, refs, fours, names, times, customer, today: dayOf(context.now, context.zone) };
}

/** Times are the dearest to find, and many rules ask for those of the same line: kept for as long as it is being read. */
const timesOf = new WeakMap<Scan['line'], Map<string, readonly TimeSpan[]>>();

function timesIn(scan: Scan, { now, zone }: ReadContext, prefer: 'future' | 'past'): readonly TimeSpan[] {
  const known = timesOf.get(scan.line) ?? new Map<string, readonly TimeSpan[]>();
  const key = `${prefer} ${now.getTime()} ${zone} ${scan.rest}`;
  const times = known.get(key) ?? findTimes(scan.rest, { now, zone, prefer });
  timesOf.set(scan.line, known.set(key, times));
  return times;
}

/** Four digits mean a customer when a known phone ends so, when said so, or when the line starts with them or has no other number. */
function lastFours(scan: Scan, known: readonly KnownCustomer[]): readonly LastFourSpan[] {
  const found = findLastFours(scan);
  const fits = found.filter(({ digits, said }) => said || endings(digits, known).length > 0);
  if (fits.length > 0 || found.length === 0) {
    return fits;
  }
  const first = found[0];
  if (first === undefined) {
    return [];
  }
  const leads = !/[^\s\u0001,.:]/u.test(scan.rest.slice(0, first.start));
  const rest = scan.rest.slice(0, first.start) + scan.rest.slice(first.end);
  const alone = !/\d/.test(rest) && /^(?:|.*[\s\u0001])$/u.test(scan.rest.slice(0, first.start));
  const year = /^(?:19|20)\d\d$/.test(first.digits);
  return leads || (alone && !year) ? [first] : [];
}

function endings(digits: string, known: readonly KnownCustomer[]): readonly KnownCustomer[] {
  return known.filter(({ phones }) => phones.some((phone) => phone.endsWith(digits)));
}

function unique(customers: readonly KnownCustomer[]): readonly KnownCustomer[] {
  return [...new Map(customers.map((customer) => [customer.ref, customer])).values()];
}

function pick(customers: readonly KnownCustomer[], spans: readonly Span[]): CustomerMention {
  const found = unique(customers);
  const one = found.length === 1 ? (found[0] ?? null) : null;
  const candidates = found.length > 1 ? found.map(({ ref }) => ref) : [];
  return { known: one, ref: one?.ref ?? null, candidates, mentioned: true, spans };
}

/** An explicit reference wins over a phone, a phone over its last four, those over a name. */
function whom(
  facts: Pick<Facts, 'phones' | 'refs' | 'fours' | 'names'>,
  known: readonly KnownCustomer[],
  scan: Scan,
): CustomerMention {
  const refs = facts.refs.filter(({ letter }) => letter === 'C');
  const shown = [...new Set(refs.map(({ ref }) => ref))];
  if (shown.length > 1) {
    return { known: null, ref: null, candidates: shown, mentioned: true, spans: refs };
  }
  const [ref] = shown;
  if (ref !== undefined) {
    const bearer = known.find((customer) => customer.ref === ref) ?? null;
    return { known: bearer, ref, candidates: [], mentioned: true, spans: refs };
  }
  const dialled = facts.phones.filter(({ number }) => number !== null);
  const owners = dialled.flatMap(({ number }) => known.filter(({ phones }) => phones.includes(number ?? '')));
  if (owners.length > 0) {
    return pick(owners, dialled);
  }
  const named = nameMention(facts.names, known, scan);
  if (dialled.length > 0) {
    return { known: null, ref: null, candidates: [], mentioned: true, spans: dialled };
  }
  const ended = facts.fours.flatMap(({ digits }) => endings(digits, known));
  if (facts.fours.length > 0) {
    const both = ended.filter((customer) => named.all.some(({ ref: other }) => other === customer.ref));
    const number = facts.fours.some(({ said }) => said);
    if (!number && ended.length === 0 && named.all.length > 0) {
      // Mr Wang likes 1503: nobody's phone ends so, and somebody is named.
      return named.mention;
    }
    if (!number && both.length === 0 && named.mention.ref !== null && ended.length > 0) {
      // 刘女士 8000: digits that are somebody else's may be anything. Which of them is meant must be asked, not guessed.
      return pick([...ended, ...named.all], facts.fours);
    }
    return pick(unique(ended).length > 1 && both.length > 0 ? both : ended, facts.fours);
  }
  return named.mention;
}

const INTRODUCES =
  /^(?:的)?(?:介绍|推荐(?![一二两三四五六七八九几\d]*套|一?下|房)|带来|带过来|转介绍|带的|的朋友|朋友)/u;

const BESIDE = /^(?:\s?(?:,|和|与|及|跟|and|&)\s?|)$/iu;
/** 王先生 王女士 都没接: only what is said of both of them joins names that stand apart. */
const BESIDE_OR_APART = /^\s?(?:,|和|与|及|跟|and|&|)\s?$/iu;
const BOTH = /都|两[位个]|俩|一起|both/iu;

/** 王先生和刘女士, 王先生王女士都来了: names side by side mean all of them. */
function together(
  first: NameSpan,
  names: readonly NameSpan[],
  known: readonly KnownCustomer[],
  scan: Scan,
): readonly [readonly KnownCustomer[], readonly NameSpan[]] {
  const spans = [first];
  const { text } = scan.line;
  const beside = BOTH.test(text) ? BESIDE_OR_APART : BESIDE;
  for (const name of names) {
    const last = spans.at(-1) ?? first;
    const introduces = INTRODUCES.test(text.slice(name.end));
    if (name.start >= last.end && !introduces && beside.test(text.slice(last.end, name.start))) {
      spans.push(name);
    }
  }
  return [spans.slice(1).flatMap((name) => namedBy(name, known)), spans];
}

/** The first name that somebody known bears; without any, whether the line names a stranger. */
function nameMention(
  names: readonly NameSpan[],
  known: readonly KnownCustomer[],
  scan: Scan,
): { readonly mention: CustomerMention; readonly all: readonly KnownCustomer[] } {
  const others: Span[] = [];
  for (const name of names) {
    if (name.staff || INTRODUCES.test(scan.line.text.slice(name.end))) {
      continue;
    }
    const fits = namedBy(name, known);
    if (fits.length > 0) {
      const [more, spans] = together(name, names, known, scan);
      return { mention: pick([...fits, ...more], spans), all: fits };
    }
    if (!name.weak || name.start === 0 || /[\s\u0001]$/u.test(scan.rest.slice(0, name.start))) {
      others.push(name);
    }
  }
  const mention = { known: null, ref: null, candidates: [], mentioned: others.length > 0, spans: others };
  return { mention, all: [] };
}

/** The mention of a line that has a new phone in it: the phone tells nobody, the name does. */
export function mentionByName(facts: Facts, known: readonly KnownCustomer[], scan: Scan): CustomerMention {
  return facts.customer.ref !== null || facts.customer.candidates.length > 0
    ? facts.customer
    : nameMention(facts.names, known, scan).mention;
}
