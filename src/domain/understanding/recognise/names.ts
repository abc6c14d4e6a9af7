import type { Gender } from '../../customer.ts';
import { READING_LIMITS } from '../limits.ts';
import type { Mentioned } from '../reading.ts';
import type { Scan, Span } from '../scan.ts';
import type { Honorific } from '../words/honorifics.ts';
import { ENGLISH_TITLES, HONORIFICS, NOT_NAMES, NOT_NICKNAMES } from '../words/honorifics.ts';
import { AFTER_NAME, NOT_FULL_NAMES } from '../words/nameContext.ts';
import { SURNAME_PATTERN, surnameOf, surnamesOf } from '../words/surnames.ts';

/** A person in a line. */
export interface NameSpan extends Span {
  /** As typed, in half-width: 王先生, Ms Lee. */
  readonly typed: string;
  /** What a record can be found by: 王 of 王先生, 张建国. */
  readonly keys: readonly string[];
  readonly gender: Gender | null;
  /** Given name and all. */
  readonly full: boolean;
  /** A colleague's title: 王经理. */
  readonly staff: boolean;
  /** Only a guess from the surname: the least of the names of a line. */
  readonly weak: boolean;
}

const HAN = '\\u4e00-\\u9fff';
const TITLES = new Map<string, Honorific>(HONORIFICS.map((title) => [title.word, title]));
const TITLE_PATTERN = [...HONORIFICS]
  .sort((a, b) => b.word.length - a.word.length)
  .map(
    (title) =>
      `${title.word}${title.not === undefined ? '' : `(?!${title.not})`}${title.closed === true ? `(?=[^${HAN}]|$|${AFTER_NAME})` : ''}`,
  )
  .join('|');
const TITLED = new RegExp(
  `(?<name>(?:小|老)?${SURNAME_PATTERN}(?<given>[${HAN}]{0,2}?))\\s?(?<title>${TITLE_PATTERN})`,
  'gu',
);
/** 戚女士: whatever stands before a plain title at the beginning of a word is a surname, however rare. */
const RARE = new RegExp(`(?<![${HAN}])(?<name>[${HAN}])\\s?(?<title>先生|女士|小姐|太太)(?!们)`, 'gu');
const NOT_RARE = /[男女该某那这位个老小大有是叫给跟和两俩另新的]/u;
const NICKNAME = new RegExp(
  `(?<![${HAN}])(?!${NOT_NICKNAMES})[小老阿](?<name>${SURNAME_PATTERN})(?=[^${HAN}]|$|${AFTER_NAME})`,
  'gu',
);
const NICKNAME_INSIDE = new RegExp(
  `(?<=给|跟|和|向|找|约|问|让|叫|替|帮|贝壳|链家|中原|德佑|多多|中介|渠道|分销|经纪人|业主|客户)(?!${NOT_NICKNAMES})[小老](?<name>${SURNAME_PATTERN})(?=[^${HAN}]|$|${AFTER_NAME})`,
  'gu',
);
/** 300万内 is money, 100方左右 an area, and nobody called 万内 or 方左. */
const NOT_MONEY = '(?<!\\d\\s?(?=万[内以之左上下元起多出]))(?<!\\d\\s?(?=方))';
/** 陈浩回来了: what he does is no third part of a name. */
const DOES = '[说讲问想要来去嫌觉不没未已也又还再在是和跟把被打回约换改降升带到给看请]';
const FULL = new RegExp(
  `(?<![${HAN}])${NOT_MONEY}(?<lead>(?:客户|业主|客人|姓名|名字|叫|给|跟|和|向|约|找|是|为|成|联系|提醒我给|提醒我跟|提醒我联系)?)(?<name>${SURNAME_PATTERN}[${HAN}](?:(?!${DOES})[${HAN}])?)(?=[^${HAN}]|$|${AFTER_NAME})`,
  'gu',
);
const SURNAMED = new RegExp(
  `(?:(?<before>先生|女士|小姐|太太|男的|女的)[\\s,]?(?:是|他|她)?)?(?:姓|叫(?=.{1,2}的(?:客户|人|有)))(?<name>${SURNAME_PATTERN})(?:的)?(?<title>先生|女士|小姐|太太|男的|女的|客户)?`,
  'gu',
);
const ENGLISH_TITLED =
  /(?<![A-Za-z])(?<title>[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Mm]ister|[Mm]adam|[Dd]r|MR|MS|MRS)\b\.?\s?(?<name>[A-Za-z](?:[A-Za-z-]|'(?!s\b))+(?:\s(?!On\b|At\b|Call|Said|Wants|Next|Level|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Budget)[A-Z][a-z'-]+)?)/gu;
const ENGLISH_FULL =
  /(?<![A-Za-z])(?<name>[A-Z][a-z'-]+\s[A-Z][a-z'-]{1,20}(?:\s[A-Z][a-z'-]{1,20})?)(?![A-Za-z])/gu;
const NOT_ENGLISH =
  /^(?:Next|This|Last|Call|Remind|Customer|Log|Plan|Edit|Find|Today|Please|Budget|New|Level|Mon|Tue|Wed|Thu|Fri|Sat|Sun|January|February|March|April|May|June|July|August|September|October|November|December|The|He|She|Wants|Looking|Walk|First|Down|No|Not|Show|Phone|Undo|Help)/;

function span(
  scan: Scan,
  match: RegExpExecArray,
  part: string,
  rest: Omit<NameSpan, 'start' | 'end' | 'typed'>,
): NameSpan {
  const start = match.index + match[0].indexOf(part);
  return {
    start,
    end: start + part.length,
    typed: scan.line.text.slice(start, start + part.length),
    ...rest,
  };
}

function titled(scan: Scan): readonly NameSpan[] {
  return scan.matches(TITLED).flatMap((match): NameSpan[] => {
    const { name = '', given = '', title = '' } = match.groups ?? {};
    const honorific = TITLES.get(title);
    const bare = name.replace(/^[小老](?=.)/u, '');
    if (honorific === undefined || NOT_NAMES.has(match[0]) || /[和跟给是说的找约与]/u.test(given)) {
      return [];
    }
    const key = given === '' ? (surnameOf(bare) ?? bare) : bare;
    const { gender, staff = false } = honorific;
    return [span(scan, match, match[0], { keys: [key], gender, full: given !== '', staff, weak: false })];
  });
}

function rare(scan: Scan): readonly NameSpan[] {
  return scan.matches(RARE).flatMap((match): NameSpan[] => {
    const { name = '', title = '' } = match.groups ?? {};
    const gender = TITLES.get(title)?.gender ?? null;
    return NOT_RARE.test(name)
      ? []
      : [span(scan, match, match[0], { keys: [name], gender, full: false, staff: false, weak: false })];
  });
}

function full(scan: Scan): readonly NameSpan[] {
  return scan.matches(FULL).flatMap((match): NameSpan[] => {
    const { name = '', lead = '' } = match.groups ?? {};
    const stop =
      NOT_FULL_NAMES.has(name) ||
      NOT_FULL_NAMES.has(name.slice(0, 2)) ||
      /[的了吗呢吧啊在是有和没不很太说要想万个平房室厅层楼元块号点年月日天]/u.test(name.slice(1));
    if (stop) {
      return [];
    }
    const found = span(scan, match, name, {
      keys: [name],
      gender: null,
      full: true,
      staff: false,
      weak: true,
    });
    return [{ ...found, start: match.index + lead.length, end: match.index + lead.length + name.length }];
  });
}

function english(scan: Scan): readonly NameSpan[] {
  const found = scan.matches(ENGLISH_TITLED).map((match) => {
    const { name = '', title = '' } = match.groups ?? {};
    const last = name.split(' ').at(-1) ?? name;
    return span(scan, match, match[0], {
      keys: [last, ...surnamesOf(last)],
      gender: ENGLISH_TITLES[title.toLowerCase()] ?? null,
      full: name.includes(' '),
      staff: false,
      weak: false,
    });
  });
  const whole = scan.matches(ENGLISH_FULL).flatMap((match) => {
    const name = match.groups?.['name'] ?? '';
    return NOT_ENGLISH.test(name)
      ? []
      : [span(scan, match, name, { keys: [name], gender: null, full: true, staff: false, weak: true })];
  });
  return [...found, ...whole];
}

function surnamed(scan: Scan): readonly NameSpan[] {
  return scan.matches(SURNAMED).map((match) => {
    const { name = '', before = '', title = before } = match.groups ?? {};
    const gender: Gender | null = /先生|男/.test(title) ? 'm' : /女|小姐|太太/.test(title) ? 'f' : null;
    const found = span(scan, match, match[0], {
      keys: [name],
      gender,
      full: false,
      staff: false,
      weak: false,
    });
    return { ...found, typed: name + (gender === null ? '' : gender === 'm' ? '先生' : '女士') };
  });
}

function nicknamed(scan: Scan): readonly NameSpan[] {
  return [...scan.matches(NICKNAME), ...scan.matches(NICKNAME_INSIDE)].map((match) =>
    span(scan, match, match[0], {
      keys: [match.groups?.['name'] ?? ''],
      gender: null,
      full: false,
      staff: false,
      weak: false,
    }),
  );
}

const SURNAME_ALONE = new RegExp(`^[\\s\\u0001,]*(?<name>${SURNAME_PATTERN})(?=$|[\\s,;:。\\u0001])`, 'gu');
const LATIN_SURNAME_ALONE = /^[\s\u0001,]*(?<name>[A-Z][a-z]{1,11})(?=$|[\s,;:])/gu;

/** 跟进 王 电话: right behind the command word a surname by itself is a person. */
function alone(scan: Scan): readonly NameSpan[] {
  return [...scan.matches(SURNAME_ALONE), ...scan.matches(LATIN_SURNAME_ALONE)].flatMap((match) => {
    const name = match.groups?.['name'] ?? '';
    const start = match.index + match[0].length - name.length;
    const latin = /[a-z]/i.test(name);
    const behind = start > 0 && /\S/u.test(scan.line.text.slice(0, start)) && wholly(scan, start);
    const keys = latin ? surnamesOf(name) : [name];
    return behind && keys.length > 0
      ? [{ start, end: start + name.length, typed: name, keys: latin ? [name, ...keys] : keys, ...PLAIN }]
      : [];
  });
}

const PLAIN = { gender: null, full: false, staff: false, weak: true } as const;

function wholly(scan: Scan, end: number): boolean {
  return Array.from({ length: end }, (_, i) => i).every(
    (i) => scan.dropped(i) || /\s/u.test(scan.line.text.charAt(i)),
  );
}

const SURNAME_TOKEN = new RegExp(
  `(?<=^|[\\s,:]|^[${HAN}]{2})(?<name>${SURNAME_PATTERN})(?=$|[\\s,;:。])|(?<=\\s)(?<latin>[A-Z][a-z]{1,11})(?=$|[\\s,;:])`,
  'gu',
);

/** Surnames that stand by themselves in a line of which it is not known yet whether a command word begins it. */
export function surnameTokens(scan: Scan): readonly Mentioned[] {
  return scan
    .matches(SURNAME_TOKEN)
    .slice(0, READING_LIMITS.mentions)
    .flatMap(({ groups }) => {
      const { latin, name = '' } = groups ?? {};
      const typed = latin ?? name;
      const keys = latin === undefined ? [name] : surnamesOf(latin);
      return keys.length === 0
        ? []
        : [{ typed, keys: latin === undefined ? keys : [latin, ...keys], gender: null }];
    });
}

/** Every person that the line names, in order and without overlaps; nothing is taken. */
export function findNames(scan: Scan): readonly NameSpan[] {
  const found: NameSpan[] = [];
  for (const list of [
    surnamed(scan),
    titled(scan),
    rare(scan),
    nicknamed(scan),
    english(scan),
    full(scan),
    alone(scan),
  ]) {
    for (const name of list) {
      if (found.every((other) => name.start >= other.end || name.end <= other.start)) {
        found.push(name);
      }
    }
  }
  return found.sort((a, b) => a.start - b.start).slice(0, READING_LIMITS.mentions);
}
