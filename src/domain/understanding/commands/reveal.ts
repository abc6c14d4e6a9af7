import { gather } from '../facts.ts';
import type { Work } from './assembler.ts';
import { putCustomer } from './customer.ts';

/** 号码: whose full phone is asked for. */
export function reveal(work: Work): void {
  putCustomer(work, gather(work.scan, work.context, 'past').customer);
}
