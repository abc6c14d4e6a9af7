import { gather } from '../facts.ts';
import type { Work } from './assembler.ts';
import { putCustomer } from './customer.ts';
import { generic } from './generic.ts';
import { takeRef } from './takeRef.ts';
import { takeUnitAs } from './takeUnitAs.ts';

const COMPLAINT = /(?<![A-Za-z0-9-])T\s?#?\d{1,9}(?![A-Za-z0-9-])/iu;
const DEAL = /(?<![A-Za-z0-9-])[HD]\s?#?\d{1,9}(?![A-Za-z0-9-])/iu;

/** 满意度 C12, 满意度 H8, 满意度 T5, 满意度 上月: what the customer is to rate, or of when the figures are. Bare it is about nobody. */
export function satisfaction(work: Work): void {
  const { scan, context, said } = work;
  takeRef(work, COMPLAINT, 'complaint');
  takeRef(work, DEAL, 'contract');
  takeUnitAs(work, 'contract');
  const { customer } = gather(scan, context, 'past');
  if (customer.mentioned || said.spans['customer'] !== undefined) {
    putCustomer(work, customer);
    for (const { start, end } of customer.spans) {
      scan.take(start, end);
    }
  }
  generic(work);
}
