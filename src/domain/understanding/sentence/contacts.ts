import type { Facts } from '../facts.ts';
import { findNext } from '../nextContact.ts';
import type { ReadContext } from '../reading.ts';
import { findLevels } from '../recognise/level.ts';
import { methodIn } from '../recognise/method.ts';
import { concernsIn } from '../recognise/vocabulary.ts';
import type { Scan } from '../scan.ts';
import { masked } from '../scan.ts';
import { isFiller, residue } from '../segments.ts';
import { CONTACT, NEXT, PLAN, REMIND } from '../words/cues.ts';
import { CONTACT_MADE, DONE, NO_CONTACT, SPEECH } from '../words/outcomes.ts';
import { wordTest } from '../words/pattern.ts';

const REMIND_TEST = wordTest(REMIND);
const PLAN_TEST = wordTest(PLAN);
const NO_CONTACT_TEST = wordTest(NO_CONTACT);
const TOLD_TEST = wordTest(`${SPEECH}|${NO_CONTACT}|${CONTACT_MADE}`);
const HAPPENED_TEST = wordTest(
  `说|表示|反馈|嫌|觉得|又(?:过来|来|到)|[\\u4e00-\\u9fff]了(?:一?下|一?趟|一?次|一?圈)|${NO_CONTACT}|${CONTACT_MADE}|${DONE}`,
);
const DONE_TEST = wordTest(DONE);
const NEXT_TEST = wordTest(NEXT);
const CONTACT_TEST = wordTest(CONTACT);
const SOMEBODY = /^[\s\u0001,]*(?:客户|客人|对方|他|她|(?:the )?customer\b|he\b|she\b)/iu;
const QUESTION =
  /^(?:有没有|有哪些|还有|怎么|如何|为什么|什么|是否|能不能|可不可以|谁|where|why|how|what|who|when|is|are|do|does)(?![\u4e00-\u9fff]{0,4}客户)/iu;

/** The line begins with what is to be done: 预约 ..., meet C12 .... */
const APPOINTS =
  /^[\s\u0001,]*(?:预约(?!了|过)|安排(?!了|过)|(?:meet|call|ring|text|email|visit|see|message|follow up)(?: with)?(?=\s))/iu;
/** What asks, and tells nothing. */
const ASKS = /(?:[?？吗]|多少钱?|几号|什么时候|怎么样|哪[里些个]|来着[^,。]{0,6})[\s\u0001?？]*$/u;

/** A contact: what was told of one that was made is a follow-up, one that is only to come is a plan. */
export function contacts(scan: Scan, facts: Facts, context: ReadContext): string | null {
  const text = scan.rest;
  const { customer } = facts;
  const someone = customer.mentioned || context.lastCustomer !== undefined;
  const known = customer.ref !== null || customer.candidates.length > 0;
  const ahead = facts.times.some(({ said, past, vague }) => (said === null || !past) && !vague);
  const noted = NO_CONTACT_TEST.test(text) && findNext(scan, facts) !== null;
  if (!noted && REMIND_TEST.test(text) && (facts.times.length > 0 || known || residue(text, REMIND) === '')) {
    return 'plan.make';
  }
  const next = findNext(scan, facts);
  const bare = masked(text, next?.separable === true ? [...customer.spans, next.clause] : customer.spans);
  const told =
    TOLD_TEST.test(bare) ||
    DONE_TEST.test(bare) ||
    concernsIn(bare).length > 0 ||
    findLevels(scan, false).length > 0;
  // 年底前联系一次王女士: near enough for whoever is known.
  if (
    leads(text, facts) &&
    (ahead || known) &&
    someone &&
    CONTACT_TEST.test(text) &&
    !HAPPENED_TEST.test(bare)
  ) {
    return 'plan.make';
  }
  if (ahead && someone && APPOINTS.test(text) && !HAPPENED_TEST.test(bare.replace(APPOINTS, ''))) {
    return 'plan.make';
  }
  if (told) {
    const strong =
      NO_CONTACT_TEST.test(bare) || concernsIn(bare).length > 0 || next !== null || DONE_TEST.test(bare);
    // 老板来了: that something happened is about a customer only where one is spoken of, or how he was reached.
    const alone =
      strong &&
      (NO_CONTACT_TEST.test(bare) ||
        concernsIn(bare).length > 0 ||
        next !== null ||
        methodIn(bare, false) !== null);
    const about =
      known ||
      (customer.mentioned && (strong || introduced(text, facts))) ||
      (alone && !QUESTION.test(text)) ||
      SOMEBODY.test(text) ||
      (context.lastCustomer !== undefined && !QUESTION.test(text));
    return about ? 'followUp.log' : null;
  }
  if (next !== null && residue(bare) === '' && (someone || PLAN_TEST.test(text) || CONTACT_TEST.test(text))) {
    return someone || known ? 'plan.make' : PLAN_TEST.test(text) || NEXT_TEST.test(text) ? 'plan.make' : null;
  }
  if (ahead && (PLAN_TEST.test(text) || (known && CONTACT_TEST.test(text))) && someone) {
    return methodIn(bare, false) !== null && next !== null && next.separable && !isFiller(bare)
      ? 'followUp.log'
      : 'plan.make';
  }
  if (next !== null && known) {
    return isFiller(bare) ? 'plan.make' : 'followUp.log';
  }
  // Somebody known, then something said about him: that is how a follow-up is noted.
  const remark =
    known &&
    !ASKS.test(text) &&
    residue(bare).length >= 3 &&
    !QUESTION.test(residue(bare)) &&
    starts(text, customer.spans);
  return remark ? 'followUp.log' : null;
}

/** 赵总说考虑下: the line begins with somebody's name and title, known or not. */
function introduced(text: string, { names }: Facts): boolean {
  return names.some(
    ({ start, weak, staff }) => !weak && !staff && /^[\s\u0001,@]*$/u.test(text.slice(0, start)),
  );
}

/** The line begins with a time to come: what follows is to be done then. */
function leads(text: string, facts: Facts): boolean {
  const first = facts.times.find(({ said, past }) => said !== null && !past);
  return first !== undefined && /^[\s\u0001,]*$/u.test(text.slice(0, first.start));
}

function starts(text: string, spans: readonly { readonly start: number }[]): boolean {
  return spans.some(({ start }) => /^[\s\u0001,]*$/u.test(text.slice(0, start)));
}
