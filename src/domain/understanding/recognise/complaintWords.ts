import type {
  ComplaintCategory,
  ComplaintCause,
  ComplaintRisk,
  Severity,
} from '../../complaints/complaint.ts';
import {
  COMPLAINT_CATEGORY_WORDS,
  COMPLAINT_CAUSE_WORDS,
  COMPLAINT_RISK_WORDS,
  DEMAND_WORDS,
  GRAVE_WORDS,
  REPEAT_WORDS,
  SERIOUS_WORDS,
} from '../words/complaints.ts';
import { wordTest } from '../words/pattern.ts';

const CATEGORIES = tests(COMPLAINT_CATEGORY_WORDS);
const RISKS = tests(COMPLAINT_RISK_WORDS);
const CAUSES = tests(COMPLAINT_CAUSE_WORDS);
const GRAVE = wordTest(GRAVE_WORDS);
const SERIOUS = wordTest(SERIOUS_WORDS);
const REPEATED = wordTest(REPEAT_WORDS);
const DEMAND = wordTest(DEMAND_WORDS);

/** What a text complains of; null where it says nothing of the kind. */
export function categoryIn(text: string): ComplaintCategory | null {
  return firstOf(CATEGORIES, text);
}

/** Where its speaker says that he will go, the first of several. */
export function riskIn(text: string): ComplaintRisk | null {
  return firstOf(RISKS, text);
}

/** How grave it is by its words: a risk, or danger to people, makes it the highest. Null where they say nothing. */
export function severityIn(text: string): Severity | null {
  return riskIn(text) !== null || GRAVE.test(text) ? 3 : SERIOUS.test(text) ? 2 : null;
}

/** Whether it is said not to be the first time. */
export function saysRepeated(text: string): boolean {
  return REPEATED.test(text);
}

/** What is asked for, in the words of who asks; null where nothing is. */
export function demandIn(text: string): string | null {
  return DEMAND.exec(text)?.[0] ?? null;
}

/** Under which heading a cause is counted. */
export function causeKindOf(cause: string): ComplaintCause {
  return firstOf(CAUSES, cause) ?? 'other';
}

function tests<C extends string>(
  lists: Readonly<Record<C, string>>,
): readonly { readonly code: C; readonly pattern: RegExp }[] {
  return (Object.entries(lists) as [C, string][]).map(([code, list]) => ({ code, pattern: wordTest(list) }));
}

function firstOf<C extends string>(
  lists: readonly { readonly code: C; readonly pattern: RegExp }[],
  text: string,
): C | null {
  return lists.find(({ pattern }) => pattern.test(text))?.code ?? null;
}
