import type { ContactMethod } from '../followUp.ts';
import type { SaidTime } from '../values.ts';
import type { Facts } from './facts.ts';
import type { Unreadable } from './reading.ts';
import { methodIn } from './recognise/method.ts';
import type { Scan, Span } from './scan.ts';
import { masked } from './scan.ts';
import { segmentsOf } from './segments.ts';
import type { TimeSpan } from './time/findTimes.ts';
import { unreadableTime } from './time/readTime.ts';
import { CONTACT, NEXT, PLAN } from './words/cues.ts';
import { CONTACT_MADE, NO_CONTACT, SPEECH } from './words/outcomes.ts';
import { wordTest } from './words/pattern.ts';

/** The next contact that a follow-up speaks of. */
export interface NextContact {
  readonly next: SaidTime | null;
  readonly unreadable: Unreadable | null;
  readonly method: ContactMethod | null;
  readonly goal: string | null;
  /** The clause it stands in. */
  readonly clause: Span;
  /** The clause tells nothing else: what is stored of the conversation does not need it. */
  readonly separable: boolean;
}

const CONTACT_TEST = wordTest(CONTACT);
const NEXT_TEST = wordTest(NEXT);
const STRONG_TEST = wordTest(`${NEXT}|${PLAN}`);
const SPEECH_TEST = wordTest(SPEECH);
const OUTCOME_TEST = wordTest(`${NO_CONTACT}|${CONTACT_MADE}`);
/** 通知周六活动: the time is one of what was told. */
const TOLD_OF = /(?:通知|告知|告诉|说了|发了|介绍|讲了?|邀请|提到|关于)[\s\u0001]*(?:他|她|客户)?$/u;
const HAPPENING = /^[\s\u0001]*的?(?:活动|开盘|开放|促销|特价|优惠|看房团|讲座|沙龙|加推)/u;
/** 要求今天给答复: what a customer demands of us is no promise of ours. */
const DEMANDS = /(?:要求|非要|必须|一定要|逼|让我们|要我们|叫我们|威胁)[^,。;]{0,12}$/u;
const OURS =
  /^[\s\u0001]*(?:之?内|以?前)?(?:必须|就|要|得)?(?:给|答复|回复|回话|解决|处理|退|降|赔|便宜|优惠|说法|搞定|办)/u;
const HAN = /[\u4e00-\u9fff]/u;
/** The words in front of a time, and behind it, that belong to the next contact in an English sentence. */
const ENGLISH_BEFORE =
  /(?:\b(?:and|then|will|to|i|i'll|we|we'll|please|need to|should|next|let's)\s)*\b(?:call(?:ing)?|text|e-?mail|meet(?:ing)?|visit|follow[- ]?up|try|wechat|see|message|contact|viewing|ring|next (?:call|contact|visit|step)|next|again|come(?:s)?|coming)\b(?:\s(?:him|her|them|back|again|up|with|to|in|for a \w+|is|call|visit|at the \w+|\u0001+))*\s?$/iu;
const ENGLISH_AFTER =
  /^\s?(?:\b(?:to|i'll|will)\s)?\b(?:call|text|e-?mail|meet(?:ing)?|visit|follow[- ]?up|try|wechat|see|message|contact|viewing|ring|again|come|comes)\b(?:\s(?:him|her|them|back|again|up|with|to))*/iu;

/** What a contact is made with, at the start of a clause about it: what is left behind it is the goal. */
const GOAL_LEAD = new RegExp(
  "^(?:[\\s,.:;。]|以后|之后|后(?!天)|再|先|去|每|让(?:我|他|她)?|等|就|叫|我|来|要|会|就|得|一下|一次|一个|一遍|一趟|个|给|跟|和|与|向|对|他们?|她们?|您|客户|人家|对方|那边|约好(?:了)?|约定?|约了|预约|改约|改到|改期|(?:推迟|延期|延后|顺延|挪|提前|推)(?:到|至)|了(?!解)|定在|定于|在|的|时候?|时间|联系|回访|跟进|跟|打(?:个|一个|通)?电话|打给|打|去电|回(?:个)?电话?|电话|(?:聊|谈|沟通)(?![\\u4e00-\\u9fff])|(?:聊|谈|沟通)(?=一|下|[聊谈])|见面|面谈|碰|过来|到访|来访|上门|微信|发(?:个)?微信|发(?:个)?短信|短信|邮件|发(?:个)?邮件|提醒|记得|安排|计划|下次|下回|回头|说(?:好|定)了?|call(?:ing)?\\b|text\\b|e-?mail\\b|meet(?:ing)?\\b|contact\\b|wechat\\b|message\\b|follow(?:[- ]?up)?\\b|visit\\b|see\\b|try\\b|com(?:e|es|ing)\\b|again\\b|back\\b|him\\b|her\\b|them\\b|about\\b|to\\b|for\\b|with\\b|on\\b|at\\b|and\\b|then\\b|will\\b|i\\b|i'll\\b|the customer\\b|customer\\b)+",
  'iu',
);
const GOAL_TAIL =
  /(?:[\s,.:;。]|(?:改|推迟|延期|延后|顺延|挪|提前|推)(?:到|至|约)|\s(?:with|for|to|at|on)(?=\s*$)|一下|吧|了|哦|哈|啊|提醒我?)+$/u;
/** Words that only repeat that there will be a contact. */
const NO_GOAL =
  /^(?:来|去|再|看|打|电话|聊聊?|说|谈|一下|试|试试|试一下|催|催一下|过去|看看|again|back|up|me|a|an|call|it|\d)?$/iu;

/** The purpose that is left of a clause once time, customer and the words of contact are gone. */
export function goalOf(text: string): string | null {
  const bare = text.replaceAll('\u0001', ' ').replace(/\s+/g, ' ').trim().slice(0, 300);
  const goal = bare.replace(GOAL_LEAD, '').replace(GOAL_TAIL, '').trim();
  const lead = /^[看签谈交]/u.test(goal) || goal.length > 1;
  return !lead || NO_GOAL.test(goal) ? null : goal.slice(0, 200);
}

/** Finds the next contact: the last time ahead whose clause, or the one beside it, speaks of a contact. */
export function findNext(scan: Scan, facts: Facts): NextContact | null {
  const { text } = scan.line;
  const segments = segmentsOf(text);
  for (const time of [...facts.times].reverse()) {
    const found = ofTime(time, segments, scan, facts);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

function without(text: string, clause: Span, ...spans: readonly Span[]): string {
  return masked(text, spans).slice(clause.start, clause.end);
}

function ofTime(time: TimeSpan, segments: readonly Span[], scan: Scan, facts: Facts): NextContact | null {
  const clause = clauseOf(time, segments, scan, facts);
  const mention = facts.customer.spans.filter(({ start }) => start >= clause.start && start < clause.end);
  const around = without(scan.rest, clause, time, ...mention);
  // 今天上午来看了: what has been done is not what comes next, though the morning is not over.
  const done =
    time.said !== null &&
    !time.clocked &&
    /了(?!解)|过(?!来|去|年|完)/u.test(around) &&
    time.said.date === facts.today;
  if (done) {
    return null;
  }
  const strong = STRONG_TEST.test(around);
  const behind = time.said === null || time.past;
  if (
    behind
      ? !NEXT_TEST.test(around)
      : time.vague || !time.dated
        ? !strong && !CONTACT_TEST.test(around)
        : !CONTACT_TEST.test(around) && !strong && !onlyTime(around)
  ) {
    return null;
  }
  if (time.vague && !strong) {
    return null;
  }
  if (behind && time.said !== null && !time.dated && !time.clocked) {
    return null;
  }
  const before = without(scan.rest, { start: clause.start, end: time.start }, ...mention);
  const after = without(scan.rest, { start: time.end, end: clause.end }, ...mention);
  if ((TOLD_OF.test(before) && HAPPENING.test(after)) || (DEMANDS.test(before) && OURS.test(after))) {
    return null;
  }
  const spoken = SPEECH_TEST.test(before.replace(/约好|说好|需要|准备|打算|想/gu, ''));
  const told = spoken || OUTCOME_TEST.test(before);
  const behindTime = without(scan.rest, { start: time.end, end: clause.end }, ...mention);
  // 问60天后交房: a time inside of what was said is one of a contact only where a contact follows it.
  if (
    spoken &&
    HAN.test(before) &&
    !CONTACT_TEST.test(behindTime) &&
    !NEXT_TEST.test(before) &&
    !onlyTime(behindTime)
  ) {
    return null;
  }
  const goalText = told ? behindTime : around;
  return {
    next: behind ? null : time.said,
    unreadable: !behind
      ? null
      : time.said === null
        ? unreadableTime('date.impossible', 'no such day or time', scan.typed(time.start, time.end))
        : unreadableTime('date.past', 'in the past', scan.typed(time.start, time.end)),
    method: methodIn(goalText, true),
    goal: goalOf(goalText),
    clause,
    separable: !told,
  };
}

function onlyTime(text: string): boolean {
  return /^[\s\u0001,.。]*$/u.test(text);
}

/** The clause around a time. One that is only a time belongs to the clause behind it, else to the one before it. */
function clauseOf(time: Span, segments: readonly Span[], scan: Scan, facts: Facts): Span {
  const { text } = scan.line;
  const touched = segments.filter((part) => part.start < time.end && part.end > time.start);
  const [first, last] = [touched[0], touched.at(-1)];
  let [start, end] = [first?.start ?? time.start, last?.end ?? time.end];
  if (!HAN.test(text.slice(start, end))) {
    return english(time, scan, start, end, facts);
  }
  const alone = (): boolean => onlyTime(scan.rest.slice(start, time.start) + scan.rest.slice(time.end, end));
  const after = segments.find((part) => part.start >= end);
  if (alone() && after !== undefined && CONTACT_TEST.test(scan.rest.slice(after.start, after.end))) {
    end = after.end;
  }
  const before = segments.findLast((part) => part.end <= start);
  if (alone() && before !== undefined && NEXT_TEST.test(scan.rest.slice(before.start, before.end))) {
    start = before.start;
  }
  return { start, end };
}

function english(time: Span, scan: Scan, start: number, end: number, facts: Facts): Span {
  const before = ENGLISH_BEFORE.exec(without(scan.rest, { start, end: time.start }, ...facts.customer.spans));
  const after = ENGLISH_AFTER.exec(scan.rest.slice(time.end, end));
  // The words behind the time say what for, as far as the clause goes: tomorrow 3pm about the loan.
  const purpose = /^\s?(?:about|to|for|with|re|regarding)\s.*$/iu.exec(scan.rest.slice(time.end, end));
  return {
    start: before === null ? time.start : start + before.index,
    end: time.end + Math.max(after?.[0].length ?? 0, purpose?.[0].length ?? 0),
  };
}
