import { customerFilter } from '../../customers/customerFilter.ts';
import { gather } from '../facts.ts';
import type { ReadContext } from '../reading.ts';
import { findUnits } from '../recognise/units.ts';
import type { Scan } from '../scan.ts';
import { residue } from '../segments.ts';
import { words, wordTest } from '../words/pattern.ts';
import { ASKS_ABOUT, ASKS_ABOUT_FILLER, FIGURES_ALONE, NOT_ASKED, TOPICS } from '../words/topics.ts';
import { MONEY_PERIOD } from './moneyPeriod.ts';
import type { DealAsked } from './asksDeal.ts';

/** Nobody asks at greater length. */
const LONGEST = 30;
/** Of a colleague or a project, whose name begins the line: the answer is of all. */
const MOST_UNREAD = 4;
const ASKS_TEST = wordTest(`${ASKS_ABOUT}|${FIGURES_ALONE}`);
const NOT_TEST = wordTest(NOT_ASKED);
const PERIOD = words(MONEY_PERIOD);
const TOPIC_TESTS = TOPICS.map(([command, list]) => ({ command, list, test: wordTest(list) }));
const LIST_TEST = /客户|客人|customers?|clients?/iu;
/** What stands around a description of customers: 我的A类客户有哪些. */
const OWN = words(`${ASKS_ABOUT}|我们?(?:的|有|手[上里头]的?)*|手[上里头]的?|还|了|吗|呢|呀|啊`);

/**
 * 这周来访, 李娜这周跟进多少, 我的A类客户有哪些: a short question about what the desk keeps, of nobody in particular; the last thing
 * that is tried. Null where a customer or a home is meant, or more is said than is understood.
 */
export function asksAbout(scan: Scan, context: ReadContext): DealAsked | null {
  const text = scan.left.replaceAll('\u0001', ' ').trim();
  if (text.length > LONGEST || NOT_TEST.test(text) || findUnits(scan, 'longDoors').length > 0) {
    return null;
  }
  const { customer, phones, refs } = gather(scan.fork(), context, 'past');
  if (customer.ref !== null || customer.candidates.length > 0 || phones.length > 0 || refs.length > 0) {
    return null;
  }
  const described = text.replace(OWN, ' ').replace(/\s+/gu, ' ').trim();
  if (LIST_TEST.test(text) && customerFilter(described) !== undefined) {
    return { command: 'customer.find', line: described };
  }
  const period = text.match(PERIOD)?.[0] ?? '';
  const topic = TOPIC_TESTS.find(({ test }) => test.test(text));
  if (topic === undefined || (period === '' && !ASKS_TEST.test(text))) {
    return null;
  }
  const unread = residue(text, MONEY_PERIOD, topic.list, ASKS_ABOUT, ASKS_ABOUT_FILLER).replaceAll(' ', '');
  return unread.length <= MOST_UNREAD && text.startsWith(unread) && !/\d/u.test(unread)
    ? { command: topic.command, line: takesPeriod(topic.command) ? period : '' }
    : null;
}

function takesPeriod(command: string): boolean {
  return command === 'kpi.show' || command === 'due.show';
}
