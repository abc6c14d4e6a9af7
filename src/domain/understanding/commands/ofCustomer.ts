import { gather } from '../facts.ts';
import type { Work } from './assembler.ts';
import { putCustomer } from './customer.ts';

/** 号码, 准备: whose it is about, and nothing else. */
export function ofCustomer(work: Work): void {
  putCustomer(work, gather(work.scan, work.context, 'past').customer);
}
