import type { Value } from '../../values.ts';
import type { CustomerMention } from '../facts.ts';
import { gather } from '../facts.ts';
import { READING_LIMITS } from '../limits.ts';
import type { NextContact } from '../nextContact.ts';
import { findNext } from '../nextContact.ts';
import { findLevels } from '../recognise/level.ts';
import { methodIn } from '../recognise/method.ts';
import { concernsIn } from '../recognise/vocabulary.ts';
import type { Scan, Span } from '../scan.ts';
import { TAKEN } from '../scan.ts';
import { residue, segmentsOf } from '../segments.ts';
import { CONTACT_MADE, NO_CONTACT, SPEECH } from '../words/outcomes.ts';
import { wordTest } from '../words/pattern.ts';
import type { Work } from './assembler.ts';
import { putCustomer } from './customer.ts';

const NO_CONTACT_TEST = wordTest(NO_CONTACT);
const CONTACT_TEST = wordTest(CONTACT_MADE);
const SPEECH_TEST = wordTest(SPEECH);
/** A method of its own between two spaces: the record says it in its own field. */
const ONLY_METHOD =
  /^\s*(?:打?电话|去电|致电|微信|企微|短信|邮件|面谈|call|phone|wechat|sms|text|e-?mail|meeting|visit)\s*$/iu;
const CALLED = '给|刚|打(?:了|过)?(?:个|通)?(?:电话)?|电话|了|call(?:ed)?|again';
const ONLY_LEVEL = /^\s*[A-D]级?\s*$/u;
const LATIN_METHOD =
  /^[\s\u0001]*(call|phone|wechat|sms|text|e-?mail|meeting|visit)\b(?=\s*(?:$|wants?\b|says?\b|said\b|asks?\b|asked\b|no\b|not\b|did|does|likes?\b|needs?\b|thinks?\b|[a-z]+ed\b|\u0001|customer\b|he\b|she\b|they\b|,))/iu;
/** Marks that are left over at the edges of what is kept. */
const EDGE = /^(?:['’]s\b)?[\s,，、;；。:：.!！\-–]+|[\s,，、;；:：\-–]+$/gu;

/** 跟进: what was done and said, with whom, what came of it and what is next. */
export function log(work: Work): void {
  const { scan, context, draft, said } = work;
  const keyed = 'next' in said.spans;
  const facts = gather(scan, context, 'future');
  putCustomer(work, facts.customer);
  const next = keyed ? null : findNext(scan, facts);
  const body = bodyOf(scan, next);
  const [level] = findLevels(scan, /[\u4e00-\u9fff]/u.test(scan.line.text));
  draft.put('level', level?.level ?? null);
  const method = methodIn(body, false);
  draft.put('method', method);
  draft.putConcerns(concernsIn(body));
  const effective = effectiveOf(body, method === 'meeting');
  if (next !== null) {
    draft.put('next', next.next);
    draft.refuse('next', next.unreadable);
    draft.put('nextMethod', next.method);
    draft.put('nextGoal', next.goal);
  }
  putContent(work, facts.customer, next);
  // A call or a meeting of which something is told took place.
  const spoken = method === 'call' && told(draft.value('content'));
  const took = effective ?? (spoken ? true : null);
  draft.put('effective', took === null ? null : took ? 'yes' : 'no');
}

function told(content: Value | undefined): boolean {
  return typeof content === 'string' && residue(content, CALLED) !== '';
}

/** What was told of the contact itself, without what is to come. */
function bodyOf(scan: Scan, next: NextContact | null): string {
  return next?.separable === true
    ? `${scan.rest.slice(0, next.clause.start)} ${scan.rest.slice(next.clause.end)}`
    : scan.rest;
}

function effectiveOf(body: string, met: boolean): boolean | null {
  if (NO_CONTACT_TEST.test(body) && !CONTACT_TEST.test(body)) {
    return false;
  }
  return met || CONTACT_TEST.test(body) || SPEECH_TEST.test(body) || concernsIn(body).length > 0
    ? true
    : null;
}

function putContent(work: Work, mention: CustomerMention, next: NextContact | null): void {
  const { scan, draft } = work;
  const content = kept(scan, removable(scan, mention, next));
  if (content === '' || draft.has('content')) {
    return;
  }
  if (content.length > READING_LIMITS.longText) {
    draft.refuse('content', {
      code: 'text.tooLong',
      brief: `${content.length} characters`,
      typed: content.slice(0, 100),
      params: { length: content.length, max: READING_LIMITS.longText },
    });
  } else {
    draft.put('content', content);
  }
}

/** What the record says elsewhere: the customer at the start of a clause, the next contact, a method of its own. */
function removable(scan: Scan, mention: CustomerMention, next: NextContact | null): readonly Span[] {
  const spans: Span[] = next?.separable === true ? [next.clause] : [];
  // A phone or a name that leads to nobody stays: it is all there is to tell whom the line meant.
  const resolved = mention.ref !== null || mention.candidates.length > 0;
  for (const part of segmentsOf(scan.line.text)) {
    const text = scan.rest.slice(part.start, part.end);
    const taken = text.startsWith(TAKEN) || text.trim() === '';
    const first = (resolved ? mention.spans : []).find(
      ({ start }) => start === part.start || (taken && lead(scan, part.start, start)),
    );
    if (first !== undefined && first.start < part.end) {
      spans.push(first);
    }
    const inner = first === undefined ? text : scan.rest.slice(first.end, part.end);
    const latin = LATIN_METHOD.exec(inner);
    if (ONLY_METHOD.test(inner.replaceAll(TAKEN, ' ')) || ONLY_LEVEL.test(inner)) {
      spans.push(part);
    } else if (latin !== null) {
      const end = part.end - inner.length + latin[0].length;
      spans.push({ start: end - (latin[1]?.length ?? 0), end });
    }
  }
  return spans;
}

function lead(scan: Scan, from: number, to: number): boolean {
  return from <= to && /^[\s\u0001]*$/u.test(scan.rest.slice(from, to));
}

/** The typed text without the spans and without what was taken as command word or `key=value`. */
function kept(scan: Scan, spans: readonly Span[]): string {
  const { line } = scan;
  const drop = new Uint8Array(line.text.length);
  for (const { start, end } of spans) {
    drop.fill(1, start, end);
  }
  const pieces: string[] = [];
  let start = -1;
  for (let i = 0; i <= line.text.length; i++) {
    const keep = i < line.text.length && drop[i] === 0 && !scan.dropped(i);
    if (keep && start < 0) {
      start = i;
    } else if (!keep && start >= 0) {
      pieces.push(scan.kept(start, i));
      start = -1;
    }
  }
  return pieces
    .map((piece) => piece.replace(EDGE, ''))
    .filter((piece) => piece !== '')
    .join(' ')
    .replace(EDGE, '')
    .trim();
}
