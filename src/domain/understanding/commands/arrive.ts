import { gather, type Facts } from '../facts.ts';
import { takeParty } from '../recognise/party.ts';
import { takeUnitsSeen } from '../recognise/unitsSeen.ts';
import { concernsIn } from '../recognise/vocabulary.ts';
import { ASKS_FOR, CAME_AGAIN, FIRST_TIME, REPEAT } from '../words/arrivals.ts';
import { words, wordTest } from '../words/pattern.ts';
import type { Work } from './assembler.ts';
import { putCustomer } from './customer.ts';
import { leftovers } from './leftovers.ts';
import { register } from './register.ts';

const AGAIN = words(CAME_AGAIN);
const REPEAT_TEST = wordTest(REPEAT);
const FIRST_TEST = wordTest(FIRST_TIME);
/** Part of the way in, not of what was said: 客户到访了. */
const CAME = /(?<=^|[\s\u0001,])(?:(?:客户|客人)?(?:到访|来访|来电|来了|到了)(?:了)?)(?=$|[\s\u0001,])/gu;

/** 到访, 来电: somebody at the door or on the line; known, new, or without a name. */
export function arrive(work: Work): void {
  const { scan, context, draft } = work;
  const repeat = REPEAT_TEST.test(scan.rest);
  draft.put('visitType', repeat ? 'repeat' : FIRST_TEST.test(scan.rest) ? 'first' : null);
  draft.put('party', takeParty(scan));
  const units = takeUnitsSeen(scan);
  draft.put('units', units.length === 0 ? null : units);
  for (const match of [...scan.matches(AGAIN), ...scan.matches(CAME)]) {
    scan.take(match.index, match.index + match[0].length);
  }
  draft.putConcerns(concernsIn(scan.rest));
  takeConsultant(work);
  const facts = gather(scan.fork(), context, 'past');
  // 王先生到了: a consultant who says so, and nothing more, speaks of his own.
  const saysOwn = !work.explicit && context.receivesForOthers !== true;
  if (work.said.spans['customer'] !== undefined || meansSomebodyKnown(facts, repeat || saysOwn)) {
    gather(scan, context, 'past');
    putCustomer(work, facts.customer);
    for (const span of facts.customer.spans) {
      scan.take(span.start, span.end);
    }
    for (const name of facts.names) {
      scan.take(name.start, name.end);
    }
    draft.put('feedback', leftovers(scan, []));
    return;
  }
  const [four] = facts.phones.length === 0 ? facts.fours : [];
  draft.put('customer', four?.digits ?? null);
  if (four !== undefined) {
    scan.take(four.start, four.end);
  }
  register(work);
}

/** 找李娜: whom the customer asks for. */
function takeConsultant({ scan, draft }: Work): void {
  const match = ASKS_FOR.exec(scan.rest);
  if (match !== null) {
    draft.put('consultant', match.groups?.['who'] ?? null);
    scan.take(match.index, match.index + match[0].length);
  }
}

/** A bare name is no identity at the door, unless it is said that he was here before: there are many called 王先生. */
function meansSomebodyKnown({ customer, refs, phones, fours }: Facts, repeat: boolean): boolean {
  const some = customer.ref !== null || customer.candidates.length > 0;
  return some && (repeat || refs.length + phones.length + fours.length > 0);
}
