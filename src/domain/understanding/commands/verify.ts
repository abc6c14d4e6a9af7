import { gather } from '../facts.ts';
import { wordTest } from '../words/pattern.ts';
import type { Work } from './assembler.ts';
import { putCustomer } from './customer.ts';

const WRONG = wordTest('有误|不对|有错|错了|不正确|不准|wrong|incorrect');
const RIGHT = wordTest('无误|没错|没问题|正确|准确|都对|对的|correct|\\bright\\b|\\bok\\b');

/** 核实: whose record was verified, and whether it is right. */
export function verify(work: Work): void {
  const { scan, context, draft } = work;
  putCustomer(work, gather(scan, context, 'past').customer);
  draft.put('ok', WRONG.test(scan.rest) ? 'no' : RIGHT.test(scan.rest) ? 'yes' : null);
}
