import type { Value } from '../../values.ts';
import { readDecimal } from '../numbers/decimal.ts';
import type { LexiconCommand, LexiconField, ReadContext } from '../reading.ts';
import { readValue } from '../readValue.ts';
import type { Scan, Span } from '../scan.ts';
import { isFiller } from '../segments.ts';
import { readPeriod } from '../time/readPeriod.ts';
import { codeOf } from '../values/readChoice.ts';
import type { Work } from './assembler.ts';

const TOKEN = /[^\s,;。；\u0001]+/gu;
const IDENTITY = /^(?:slack|wecom|web|企业微信|企微)\s?[:：]\S+$/iu;
const PERSON = /^(?:@?[\u4e00-\u9fff·]{2,6}|@?[A-Za-z][\w'.-]*|<@\w+>)$/u;
/** Kinds that a word either is or is not; a free text takes what none of them wants. */
const PICKY: ReadonlySet<string> = new Set([
  'period',
  'choice',
  'choices',
  'integer',
  'rating',
  'duration',
  'money',
  'area',
  'percent',
  'date',
  'dateTime',
  'phone',
  'lookup',
  'range',
]);

interface Token extends Span {
  readonly text: string;
}

/** All other commands: words are tried against the arguments in their order, and what is left goes to the last text. */
export function generic(work: Work): void {
  const { scan, command, draft, context } = work;
  gluedNumbers(work);
  const args = command.args.flatMap((name) => command.fields.filter((field) => field.name === name));
  const last = args.findLast(({ kind }) => kind === 'text' || kind === 'longText');
  const left: Token[] = [];
  const collected = new Map<string, string[]>();
  for (const token of tokens(scan, args, command, context)) {
    const taken = args.some((field) => {
      if (!PICKY.has(field.kind) || (draft.has(field.name) && field.kind !== 'choices')) {
        return false;
      }
      if (field.kind === 'choices') {
        const code = draft.has(field.name) ? null : codeOf(token.text, field);
        if (code !== null) {
          collected.set(field.name, [...(collected.get(field.name) ?? []), code]);
        }
        return code !== null;
      }
      const value = valueOf(token.text, field, command, context);
      draft.put(field.name, value);
      return value !== null || refusedUnit(token.text, field, work);
    });
    if (!taken) {
      left.push(token);
    }
  }
  for (const [name, codes] of collected) {
    draft.put(name, [...new Set(codes)]);
  }
  const over = placeTexts(work, args, last, left).filter((text) => !isFiller(text));
  const period = args.find(({ kind }) => kind === 'period');
  if (period !== undefined && over.length > 0) {
    const typed = over.join(' ').slice(0, 100);
    draft.refuse(period.name, { code: 'period.unreadable', brief: 'no period', typed, params: {} });
  }
}

/** 跟进200: a number glued to the key of its field, or a word behind it. */
function gluedNumbers({ scan, command, draft, context }: Work): void {
  for (const field of command.fields) {
    if (field.kind !== 'integer') {
      continue;
    }
    for (const key of field.keys) {
      const at = scan.rest.toLowerCase().indexOf(key.toLowerCase());
      const match =
        at < 0
          ? null
          : /^\s?(\d{1,9})(?![\d月日号.])(?:个|次|组|条|位)?/u.exec(scan.rest.slice(at + key.length));
      if (match !== null) {
        const read = readValue(match[1] ?? '', field, context);
        draft.put(field.name, read.ok ? read.value : null);
        scan.take(at, at + key.length + match[0].length);
      }
    }
  }
}

/** The words of a line; two or three that say one value together (last week, 2 working days) stay together. */
function tokens(
  scan: Scan,
  args: readonly LexiconField[],
  command: LexiconCommand,
  context: ReadContext,
): readonly Token[] {
  const single = scan.matches(TOKEN).map((match): Token => {
    const end = match.index + match[0].length;
    return { start: match.index, end, text: match[0] };
  });
  const joined: Token[] = [];
  for (let i = 0; i < single.length; i++) {
    const wide = [3, 2].flatMap((n): (Token & { readonly n: number })[] => {
      const [first, end] = [single[i], single[i + n - 1]];
      if (first === undefined || end === undefined || i > 40) {
        return [];
      }
      const text = scan.rest.slice(first.start, end.end);
      const fits = args.some(
        (field) =>
          PICKY.has(field.kind) &&
          field.kind !== 'choices' &&
          valueOf(text, field, command, context) !== null,
      );
      return fits && !text.includes('\u0001') ? [{ start: first.start, end: end.end, text, n }] : [];
    })[0];
    const one = single[i];
    if (
      wide !== undefined &&
      one !== undefined &&
      args.every(
        (field) =>
          !PICKY.has(field.kind) || valueOf(one.text, field, command, context) === null || wide.n > 1,
      )
    ) {
      joined.push(wide);
      i += wide.n - 1;
    } else if (one !== undefined) {
      joined.push(one);
    }
  }
  return joined;
}

/** 收款 H5 50: whether it is an amount of which only 元 or 万 is left open, which is asked. */
function refusedUnit(text: string, field: LexiconField, { draft, context }: Work): boolean {
  const read = field.askUnit === true ? readValue(text, field, context) : undefined;
  if (read?.ok !== false || read.unreadable.code !== 'money.unit') {
    return false;
  }
  draft.refuse(field.name, read.unreadable);
  return true;
}

function valueOf(
  text: string,
  field: LexiconField,
  command: LexiconCommand,
  context: ReadContext,
): Value | null {
  if (field.kind === 'period') {
    // A target is set for what comes, a report asks for what was.
    return readPeriod(text, { ...context, prefer: command.name === 'target.set' ? 'future' : 'past' });
  }
  if (field.kind === 'choice') {
    return codeOf(text, field);
  }
  if (field.kind === 'integer' && readDecimal(text) === null) {
    return null;
  }
  const read = readValue(text, field, context);
  return read.ok ? read.value : null;
}

/** Gives the words that are left to the texts in their order; returns what none of them takes. */
function placeTexts(
  { draft }: Work,
  args: readonly LexiconField[],
  last: LexiconField | undefined,
  left: readonly Token[],
): readonly string[] {
  const rest = [...left];
  for (const field of args) {
    if (PICKY.has(field.kind) || draft.has(field.name)) {
      continue;
    }
    if (field.name === 'identity') {
      const at = rest.findIndex(({ text }) => IDENTITY.test(text));
      const [token] = at < 0 ? [] : rest.splice(at, 1);
      draft.put(field.name, token === undefined ? null : token.text);
    } else if (field.kind === 'person') {
      const at = rest.findIndex(({ text }) => PERSON.test(text) && !isFiller(text));
      const [token] = at < 0 ? [] : rest.splice(at, 1);
      draft.put(field.name, token === undefined ? null : token.text);
    } else if (field === last) {
      const text = rest
        .splice(0)
        .map((token) => token.text)
        .join(' ');
      draft.put(field.name, text === '' ? null : text.slice(0, 200));
    } else {
      const token = rest.shift();
      draft.put(field.name, token === undefined ? null : token.text.slice(0, 200));
    }
  }
  return rest.map(({ text }) => text);
}
