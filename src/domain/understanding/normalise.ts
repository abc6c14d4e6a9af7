import { READING_LIMITS } from './limits.ts';
import { spokenRooms } from './numbers/spokenRooms.ts';
import { TRADITIONAL } from './words/traditional.ts';

/** A line as the recognisers see it, with the way back to what was typed. */
export interface Normalised {
  /** Half-width, one space between words, no control characters; letters keep their case. */
  readonly text: string;
  readonly typed: string;
  /** For each character of `text` its place in `typed`; one more entry for the end. */
  readonly origin: readonly number[];
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '〜': '~',
  '〰': '~',
  '∼': '~',
  '、': ',',
  '｡': '。',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '【': '[',
  '】': ']',
  '＊': '*',
  '×': '*',
  '﹡': '*',
  '✱': '*',
  '※': '*',
};

/** Zero-width characters and marks of direction: people do not see that they pasted them. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE0E\uFE0F\uFEFF]/u;
const BLANK = /[\s\p{Cc}\u2800\u3164]/u;
const PLAIN = /^[\x21-\x7E\u4E00-\u9FFF]$/u;

/** 叁佰万: numbers as they stand on cheques; 伍 and 陆 are surnames as well, so only before a unit of money. */
const BANKERS = /[零壹贰貳叁叄肆伍陆柒捌玖拾佰仟]{2,12}(?=[万亿元圆])/gu;
const BANKERS_PLAIN: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  叄: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
};

function bankers(number: string): string {
  return number.replaceAll(/./gu, (char) => BANKERS_PLAIN[char] ?? char);
}

function folded(char: string): string {
  if (PLAIN.test(char)) {
    return TRADITIONAL.get(char) ?? char;
  }
  const mapped = PUNCTUATION[char];
  if (mapped !== undefined) {
    return mapped;
  }
  if (INVISIBLE.test(char)) {
    return '';
  }
  if (BLANK.test(char)) {
    return ' ';
  }
  const wide = char.normalize('NFKC');
  return wide.length === 1 && !BLANK.test(wide) ? wide : char;
}

/** Folds widths and white space of the first READING_LIMITS.line characters; the rest of the line stays in `typed`. */
export function normalise(typed: string): Normalised {
  const end = Math.min(typed.length, READING_LIMITS.line);
  const origin: number[] = [];
  let text = '';
  for (let i = 0; i < end; i++) {
    const char = folded(typed.charAt(i));
    if (char === '' || (char === ' ' && (text === '' || text.endsWith(' ')))) {
      continue;
    }
    text += char;
    origin.push(i);
  }
  if (text.endsWith(' ')) {
    text = text.slice(0, -1);
    origin.pop();
  }
  origin.push(end);
  return inFigures({ text: text.replace(BANKERS, bankers), typed, origin });
}

/** 一栋一五零二 as 1栋1502, each figure where what it stands for was typed. */
function inFigures(line: Normalised): Normalised {
  let [text, origin, from] = ['', [] as number[], 0];
  for (const { start, end, digits } of spokenRooms(line.text)) {
    text += line.text.slice(from, start) + digits;
    origin = [
      ...origin,
      ...line.origin.slice(from, start),
      ...Array.from(digits, (_, i) => line.origin[i === digits.length - 1 ? end - 1 : start + i] ?? 0),
    ];
    from = end;
  }
  return from === 0
    ? line
    : { ...line, text: text + line.text.slice(from), origin: [...origin, ...line.origin.slice(from)] };
}

const LAST_MARK = /[\s.。．!！~～…]/u;

/** The same of a whole line: a mark at its end says nothing (周末来~ is 周末来), and stays in `typed` alone. */
export function normaliseLine(typed: string): Normalised {
  let end = typed.length;
  while (end > 0 && LAST_MARK.test(typed.charAt(end - 1))) {
    end -= 1;
  }
  return { ...normalise(typed.slice(0, end)), typed };
}

/** What was typed from there to the end of the line, its last marks and what no recogniser looks at included. */
export function typedFrom(line: Normalised, start: number): string {
  return line.typed.slice(line.origin[start] ?? line.typed.length).trimEnd();
}

/** What was typed at the characters [start, end) of the normalised text. */
export function typedAt(line: Normalised, start: number, end: number): string {
  if (end <= start) {
    return '';
  }
  const from = line.origin[start] ?? line.typed.length;
  const last = line.origin[end - 1] ?? line.typed.length;
  return line.typed.slice(from, last + 1);
}

/** A text in half-width with single spaces: for values that are not kept as typed. */
export function plain(typed: string): string {
  return normalise(typed).text;
}
