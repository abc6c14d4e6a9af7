import type { CustomerMention } from '../facts.ts';
import { gather } from '../facts.ts';
import type { KnownCustomer } from '../reading.ts';
import { Scan } from '../scan.ts';
import type { Work } from './assembler.ts';

const SHOWN = /^[CP]\d+$/;

/**
 * Fills the customer that a command is about: said by key, else mentioned, else the one spoken of last. Several that fit
 * become candidates; a stranger leaves the field open. Returns the known customer.
 */
export function putCustomer(work: Work, mention: CustomerMention): KnownCustomer | null {
  const { draft, context, said } = work;
  const keyed = said.spans['customer'];
  const meant = keyed === undefined ? mention : keyedMention(work, keyed.start, keyed.end);
  if (keyed !== undefined) {
    work.scan.drop(keyed.start, keyed.end);
  }
  if (meant.candidates.length > 0) {
    work.draft.candidates = meant.candidates;
    return null;
  }
  if (meant.ref !== null && SHOWN.test(meant.ref)) {
    draft.put('customer', meant.ref);
    return meant.known;
  }
  if (!meant.mentioned && context.lastCustomer !== undefined) {
    draft.put('customer', context.lastCustomer.ref);
    return context.lastCustomer;
  }
  return null;
}

function keyedMention({ scan, context }: Work, start: number, end: number): CustomerMention {
  const found = gather(new Scan(scan.line.text.slice(start, end)), context, 'future').customer;
  return { ...found, mentioned: true, spans: [] };
}
