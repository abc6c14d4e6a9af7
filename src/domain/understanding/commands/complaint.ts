import { gather } from '../facts.ts';
import {
  categoryIn,
  causeKindOf,
  demandIn,
  riskIn,
  saysRepeated,
  severityIn,
} from '../recognise/complaintWords.ts';
import { findUnits } from '../recognise/units.ts';
import type { Work } from './assembler.ts';
import { normalise } from '../normalise.ts';
import { putCustomer } from './customer.ts';
import { putRest } from './putRest.ts';
import { generic } from './generic.ts';
import { takeReason } from './takeReason.ts';
import { takeRef } from './takeRef.ts';
import { typedRest } from './typedRest.ts';

const COMPLAINT = /(?<![A-Za-z0-9-])T\s?#?\d{1,9}(?![A-Za-z0-9-])/iu;
const STILL_OPEN =
  /(?:现在|还|都)*有(?:哪些|几个|多少|什么)[^,。]{0,10}|(?:没有?|未)(?:处理|办结|解决|回复|反馈|关闭)(?:完)?的?(?:有哪些|有几个)?/gu;
const RESULT =
  /(?:结果|处理结果|result)(?:是|:|=|\s)+(?<value>\S.*?)(?=\s*(?:原因|因为|cause|because)(?:是|:|=|\s)|$)/iu;
const CAUSE =
  /(?:原因|因为|cause|because)(?:是|:|=|\s)*(?<value>\S.*?)(?=\s*(?:结果|result)(?:是|:|=|\s)|$)/iu;

/**
 * 投诉 C12 主卧漏水 严重=2, 2栋1203业主 …: who complains or of which home, and what about. All that was said stays its text, but for numbers of
 * phones and records; a term that the customer sets is his demand and none of our deadlines.
 */
export function complaint(work: Work): void {
  const { scan, context, draft } = work;
  const units = draft.has('unit') ? [] : findUnits(scan, 'longDoors');
  draft.put('unit', units.length === 0 ? null : [...new Set(units.map(({ text }) => text))].join(' '));
  const hidden = scan.fork();
  for (const { start, end } of units) {
    scan.take(start, end);
  }
  const facts = gather(scan, context, 'future');
  const mention = facts.customer;
  const [phone] = facts.phones;
  if (mention.mentioned || (units.length === 0 && !draft.has('unit'))) {
    putCustomer(work, mention);
  }
  draft.put('phone', phone?.number ?? null);
  draft.refuse('phone', phone?.unreadable);
  if (!draft.has('customer') && draft.candidates.length === 0) {
    const name = facts.names.find(({ staff }) => !staff);
    draft.put('name', name?.typed ?? null);
  }
  for (const { start, end } of [...facts.phones, ...facts.refs.filter(({ letter }) => letter === 'C')]) {
    hidden.take(start, end);
  }
  const text = typedRest(hidden) ?? '';
  draft.put('text', text === '' ? null : text);
  // 去１２３４５: what was typed keeps its width, what is looked for has one.
  const folded = normalise(text).text;
  draft.put('category', categoryIn(folded));
  draft.put('risk', riskIn(folded));
  const severity = severityIn(folded);
  draft.put('severity', severity === null ? null : String(severity));
  draft.put('repeat', saysRepeated(folded) ? 'yes' : null);
  draft.put('demand', demandIn(text));
}

/** 反馈 T5 已联系，明天上门, 暂停 T5 原因=等业主时间, 办结 T5 结果=已补漏 原因=窗框胶条: which complaint, and what is said of it. */
export function ofComplaint(work: Work): void {
  const { scan, draft, command } = work;
  takeRef(work, COMPLAINT, 'complaint');
  const has = (name: string): boolean => command.fields.some((field) => field.name === name);
  if (has('result')) {
    takeBehind(work, RESULT, 'result');
    takeBehind(work, CAUSE, 'cause');
    const cause = draft.value('cause');
    draft.put('causeKind', typeof cause === 'string' ? causeKindOf(cause) : null);
    putRest(work, 'result');
    return;
  }
  if (has('reason')) {
    takeReason(work);
    putRest(work, 'reason');
    return;
  }
  if (has('text')) {
    draft.put('text', typedRest(scan));
    return;
  }
  // 投诉有哪些没处理: asked for as a list, and no complaint is called so.
  for (const match of scan.matches(STILL_OPEN)) {
    scan.take(match.index, match.index + match[0].length);
  }
  generic(work);
}

function takeBehind({ scan, draft }: Work, pattern: RegExp, field: string): void {
  const match = draft.has(field) ? null : pattern.exec(scan.rest);
  const value = match?.groups?.['value'];
  if (match !== null && value !== undefined) {
    const end = match.index + match[0].length;
    draft.put(field, scan.kept(end - value.length, end).trim());
    scan.take(match.index, end);
  }
}
