import type { CustomerSource, Gender, Orientation, Purpose } from '../../customer.ts';
import { PURPOSES } from '../../customer.ts';
import { chineseNumber } from '../numbers/chineseNumber.ts';
import type { Scan } from '../scan.ts';
import { CONCERN_WORDS } from '../words/concerns.ts';
import { ORIENTATION_WORDS } from '../words/orientations.ts';
import { PURPOSE_WORDS } from '../words/purposes.ts';
import { SOURCE_WORDS } from '../words/sources.ts';
import { words, wordTest } from '../words/pattern.ts';

const NOT_WANTED = /(?:不(?:再)?是|不要|不看|不考虑|不喜欢|别|不想要?|not |no )\s?$/iu;
const SOURCES = SOURCE_WORDS.map((entry) => ({ ...entry, pattern: words(entry.words) }));
const PURPOSE_PATTERNS = PURPOSES.map((purpose) => ({ purpose, pattern: words(PURPOSE_WORDS[purpose]) }));
const ORIENTATION_PATTERNS = ORIENTATION_WORDS.map(([code, list]) => ({ code, pattern: words(list) }));
const CONCERNS = Object.entries(CONCERN_WORDS).map(([name, list]) => ({ name, pattern: wordTest(list) }));
const ANY_CONCERN = wordTest(Object.values(CONCERN_WORDS).join('|'));
const GENDER = /(?<=^|[\s,;\u0001]|客户|性别)(男士?|女士?|male|female)(?=$|[\s,;\u0001]|客户|的|\d)/giu;
const AGE =
  /(?<![\d.])(\d{2,3}|[一二三四五六七八九十]{2,3})\s?(?:周?岁(?!多)|years? old|yo\b)|(?:\b(?:aged?|age of)\s|年龄[^\d\s,]{0,4})(\d{2,3})(?!\d)/giu;

export interface SourceReading {
  readonly source: CustomerSource;
  readonly path: string | null;
  readonly company: string | null;
}

/** Commission hangs on referrals and channels: they win; a way in said as such wins over one that the path implies. */
function rankOf(source: CustomerSource, implied: boolean): number {
  return source === 'referral' ? 0 : source === 'channel' ? 1 : implied ? 3 : 2;
}

/** Takes every word about the way in and how they heard of us: 来电 小红书 is a call-in that saw us there. */
export function takeSource(scan: Scan): SourceReading | null {
  const hits: { readonly source: CustomerSource; readonly rank: number }[] = [];
  const paths: string[] = [];
  const companies: string[] = [];
  for (const { pattern, source, path, company } of SOURCES) {
    for (const match of scan.matches(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const typed = scan.line.text.slice(start, end);
      scan.take(start, end);
      hits.push({ source, rank: rankOf(source, path === true) });
      if (path === true) {
        paths.push(typed.replace(/[来的看]$/u, ''));
      }
      if (company === true) {
        companies.push(typed);
      }
    }
  }
  hits.sort((a, b) => a.rank - b.rank);
  const [hit] = hits;
  return hit === undefined
    ? null
    : { source: hit.source, path: paths[0] ?? null, company: companies[0] ?? null };
}

export function takePurpose(scan: Scan): Purpose | null {
  return first(scan, PURPOSE_PATTERNS)?.purpose ?? null;
}

export function takeOrientation(scan: Scan): Orientation | null {
  return first(scan, ORIENTATION_PATTERNS)?.code ?? null;
}

function first<T extends { readonly pattern: RegExp }>(scan: Scan, entries: readonly T[]): T | null {
  for (const entry of entries) {
    for (const match of scan.matches(entry.pattern)) {
      if (!NOT_WANTED.test(scan.rest.slice(Math.max(0, match.index - 6), match.index))) {
        scan.take(match.index, match.index + match[0].length);
        return entry;
      }
    }
  }
  return null;
}

/** The concerns that a text names, under the words that the company counts them by. Nothing is taken. */
export function concernsIn(text: string): readonly string[] {
  if (!ANY_CONCERN.test(text)) {
    return [];
  }
  return CONCERNS.flatMap(({ name, pattern }) => (pattern.test(text) ? [name] : []));
}

export function takeGender(scan: Scan): Gender | null {
  const match = scan.matches(GENDER)[0];
  if (match === undefined) {
    return null;
  }
  scan.take(match.index, match.index + match[0].length);
  return /^(?:男|male)/i.test(match[1] ?? '') ? 'm' : 'f';
}

export function takeAge(scan: Scan): number | null {
  const match = scan.matches(AGE)[0];
  if (match === undefined) {
    return null;
  }
  const text = match[1] ?? match[2] ?? '';
  const age = /^\d+$/.test(text) ? Number(text) : chineseNumber(text);
  if (age === null || age < 1 || age > 120) {
    return null;
  }
  scan.take(match.index, match.index + match[0].length);
  return age;
}
