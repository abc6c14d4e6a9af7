import { gather } from '../facts.ts';
import type { Scan, Span } from '../scan.ts';
import type { Assembler } from './assembler.ts';
import { putCustomer } from './customer.ts';

/** Marks that are left over at the edges of what is kept. */
const EDGE = /^[\s,，、;；。:：.!！\-–]+|[\s,，、;；:：\-–]+$/gu;
const LONGEST = 2_000;

/** Whom a line is about, and everything else as one text: 困难 C12 客户要求再降5万. */
export function aboutCustomer(field: string): Assembler {
  return (work) => {
    const { scan, context, draft } = work;
    const { customer } = gather(scan, context, 'future');
    putCustomer(work, customer);
    const text = without(scan, customer.spans).replace(EDGE, '');
    draft.put(field, text === '' ? null : text.slice(0, LONGEST));
  };
}

/** The line but for these spans and what belongs to no value. */
function without(scan: Scan, spans: readonly Span[]): string {
  return Array.from({ length: scan.line.text.length }, (_, index) =>
    scan.dropped(index) || spans.some(({ start, end }) => index >= start && index < end)
      ? ''
      : scan.kept(index, index + 1),
  ).join('');
}
