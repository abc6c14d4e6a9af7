import type { Value } from '../values.ts';
import { MONEY_UNIT } from './numbers/money.ts';
import { quantityPattern } from './numbers/quantity.ts';
import type { LexiconCommand, LexiconField, ReadContext, Unreadable } from './reading.ts';
import { readValue } from './readValue.ts';
import type { Scan, Span } from './scan.ts';
import { findTimes } from './time/findTimes.ts';
import { KEY_SYNONYMS } from './words/keys.ts';

export interface KeyValues {
  readonly fields: Record<string, Value>;
  readonly invalid: Record<string, Unreadable>;
  /** Where the value of each field stands, for fields that are read with the rest of the line: the customer. */
  readonly spans: Readonly<Record<string, Span>>;
}

interface Pair {
  readonly field: LexiconField;
  readonly start: number;
  readonly value: number;
}

const MARK = /[=:]/gu;
/** Between a field and its new value in a change: 职业改成律师. */
const CHANGED = /[=:]|改成|改为|换成|变成|更新为|调整为|更正为|应该是|应为|改到/gu;
const QUANTITY = new RegExp(
  `^${quantityPattern(`${MONEY_UNIT}|平方米|平米|平方|平|方|㎡|m2|sqm|楼|层`)}`,
  'iu',
);
const PHONE = /^\+?\(?\d[\d\s().*-]*\d/u;
const TOKEN = /^(?:"[^"]*"|[^\s,;；。]*[^\s,;；。~!！.])/u;
/** People's names run on over capitalised words, other Latin text to the next mark. */
const NAMES = /^[A-Z][\w'.-]*(?:\s[A-Z][\w'.-]*)*/u;
const LATIN = /^[A-Za-z][^,;；。\u4e00-\u9fff]*/u;
const NAME_FIELDS: ReadonlySet<string> = new Set([
  'name',
  'referrer',
  'channelAgent',
  'channelCompany',
  'person',
  'assignee',
]);

/** Short texts of several words: they run on to the next key. */
const WHOLE_FIELDS: ReadonlySet<string> = new Set(['reason', 'permit', 'terms', 'documents']);

interface Key {
  readonly key: string;
  readonly field: LexiconField;
}

/** The lexicon is one value for the life of the process: a command's keys are sorted once. */
const sorted = new WeakMap<LexiconCommand, readonly Key[]>();

function keysOf(command: LexiconCommand): readonly Key[] {
  const done = sorted.get(command);
  if (done !== undefined) {
    return done;
  }
  const keys = new Map<string, Key>();
  const own = (field: LexiconField): readonly string[] => [...field.keys, field.name];
  for (const list of [own, ({ name }: LexiconField): readonly string[] => KEY_SYNONYMS[name] ?? []]) {
    for (const field of command.fields) {
      for (const word of list(field)) {
        const key = word.toLowerCase();
        keys.set(key, keys.get(key) ?? { key, field });
      }
    }
  }
  const longestFirst = [...keys.values()].sort((a, b) => b.key.length - a.key.length);
  sorted.set(command, longestFirst);
  return longestFirst;
}

function pairs(text: string, command: LexiconCommand): readonly Pair[] {
  const keys = keysOf(command);
  const lower = text.toLowerCase();
  const marks = command.name === 'customer.edit' ? CHANGED : MARK;
  return [...text.matchAll(marks)].flatMap((mark): Pair[] => {
    const end = lower.slice(0, mark.index).trimEnd().length;
    const hit = keys.find(
      ({ key, field }) =>
        lower.startsWith(key, end - key.length) &&
        // 照片：户型图 tells of pictures; only 照片= can be meant for the field.
        (field.kind !== 'file' || mark[0] === '=') &&
        (!/^[a-z0-9]/.test(key) || !/[a-z0-9]/.test(lower.charAt(end - key.length - 1))),
    );
    if (hit === undefined || end - hit.key.length < 0) {
      return [];
    }
    const after = mark.index + mark[0].length;
    const value = after + (/^\s/.test(text.slice(after)) ? 1 : 0);
    return [{ field: hit.field, start: end - hit.key.length, value }];
  });
}

/** How far the value goes, by what it can be; `text` ends where the next key begins. */
function extent(text: string, field: LexiconField, context: ReadContext): number {
  const token = TOKEN.exec(text)?.[0].length ?? 0;
  const open = (length: number): number =>
    /^[\s,;；。了啦吧哦]|^$/u.test(text.slice(length)) ? length : token;
  switch (field.kind) {
    case 'longText':
      return text.trimEnd().length;
    case 'date':
    case 'dateTime': {
      const first = findTimes(text, { ...context, prefer: 'future' })[0];
      return first?.start === 0 ? Math.max(first.end, 0) : token;
    }
    case 'phone':
      return open(PHONE.exec(text)?.[0].trimEnd().length ?? token);
    case 'range':
    case 'money':
    case 'area':
      return open(QUANTITY.exec(text)?.[0].trimEnd().length ?? token);
    case 'choice':
      return Math.max(token, optionLength(text, field));
    case 'choices':
      return /^[^=;；。]*$/u.test(text) ? manyLength(text, field, token) : token;
    case 'text':
    case 'person': {
      if (WHOLE_FIELDS.has(field.name)) {
        return text.trimEnd().length;
      }
      const latin = (NAME_FIELDS.has(field.name) ? NAMES : LATIN).exec(text)?.[0].trimEnd().length ?? 0;
      return Math.max(token, latin);
    }
    case 'integer':
    case 'percent':
    case 'duration':
    case 'period':
    case 'lookup':
    case 'rating':
    case 'file':
      return token;
  }
}

/** An option of several words: source=walk in. */
function optionLength(text: string, field: LexiconField): number {
  const lower = text.toLowerCase();
  const fits = (field.options ?? [])
    .flatMap(({ words }) => words)
    .filter((word) => lower.startsWith(word.toLowerCase()));
  return Math.max(0, ...fits.map((word) => word.length));
}

/** Several options one after another: 用途=日报,投诉. */
function manyLength(text: string, field: LexiconField, token: number): number {
  const words = (field.options ?? []).flatMap((option) => [option.code, ...option.words]);
  let length = token;
  for (;;) {
    const more = /^(?:\s*[,+&/]\s*|\s+)([^\s,+&/]+)/u.exec(text.slice(length));
    const comma = more !== null && /[,+&/]/.test(more[0].slice(0, -(more[1] ?? '').length));
    if (more === null || !(comma || words.includes(more[1] ?? ''))) {
      return length;
    }
    length += more[0].length;
  }
}

/** Takes every `key=value` and `key：value` of a command's fields out of the line; these win over anything else said. */
export function takeKeyValues(scan: Scan, command: LexiconCommand, context: ReadContext): KeyValues {
  const fields: Record<string, Value> = {};
  const invalid: Record<string, Unreadable> = {};
  const spans: Record<string, Span> = {};
  const found = pairs(scan.rest, command);
  found.forEach((pair, index) => {
    const limit = found[index + 1]?.start ?? scan.rest.length;
    const text = scan.rest.slice(pair.value, Math.max(limit, pair.value)).trimEnd();
    const end = pair.value + extent(text, pair.field, context);
    const { name } = pair.field;
    if (pair.value > limit || name in fields || name in invalid) {
      return;
    }
    const raw = rawValue(scan, pair.value, end, pair.field).replace(/^"(.*)"$/su, '$1');
    spans[name] = { start: pair.value, end };
    if (pair.field.kind === 'file') {
      invalid[name] = { code: 'file.typed', brief: 'typed', typed: raw.slice(0, 100), params: {} };
    } else if (raw.trim() !== '' && pair.field.kind !== 'lookup') {
      const read = readValue(raw, pair.field, context);
      if (read.ok) {
        fields[name] = read.value;
      } else {
        invalid[name] = read.unreadable;
      }
    }
    scan.drop(pair.start, pair.field.kind === 'lookup' ? pair.value : end);
  });
  return { fields, invalid, spans };
}

/** Short values in half-width; reasons and the like as typed, long texts so to the very end of the line. */
function rawValue(scan: Scan, start: number, end: number, { kind, name }: LexiconField): string {
  return kind === 'longText'
    ? scan.kept(start, end)
    : WHOLE_FIELDS.has(name)
      ? scan.typed(start, end)
      : scan.line.text.slice(start, end);
}
