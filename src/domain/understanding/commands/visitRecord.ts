import { gather } from '../facts.ts';
import { findLevels } from '../recognise/level.ts';
import { takeParty } from '../recognise/party.ts';
import { takeUnitsSeen } from '../recognise/unitsSeen.ts';
import { concernsIn } from '../recognise/vocabulary.ts';
import type { Work } from './assembler.ts';
import { putCustomer } from './customer.ts';
import { leftovers } from './leftovers.ts';

/** 接待: how a reception went, and with whom. */
export function visitRecord(work: Work): void {
  const { scan, context, draft } = work;
  draft.put('party', takeParty(scan));
  const units = takeUnitsSeen(scan);
  draft.put('units', units.length === 0 ? null : units);
  const facts = gather(scan, context, 'future');
  // Without a name it is whoever was received last, not whoever was spoken of last.
  if (facts.customer.mentioned || work.said.spans['customer'] !== undefined) {
    putCustomer(work, facts.customer);
  }
  for (const span of [...facts.customer.spans, ...facts.names]) {
    scan.take(span.start, span.end);
  }
  const [level] = findLevels(scan, true);
  draft.put('level', level?.level ?? null);
  if (level !== undefined) {
    scan.take(level.start, level.end);
  }
  draft.putConcerns(concernsIn(scan.rest));
  draft.put('feedback', leftovers(scan, facts.times));
}
