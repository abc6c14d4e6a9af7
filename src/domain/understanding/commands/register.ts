import { dayOf } from '../../time/day.ts';
import type { Draft } from '../draft.ts';
import { gather } from '../facts.ts';
import type { NameSpan } from '../recognise/names.ts';
import { findNames } from '../recognise/names.ts';
import type { Scan, Span } from '../scan.ts';
import { TAKEN } from '../scan.ts';
import { isFiller } from '../segments.ts';
import { REGISTER } from '../words/cues.ts';
import { words } from '../words/pattern.ts';
import type { Work } from './assembler.ts';
import { takeAddress, takeOccupation } from '../recognise/traits.ts';
import { takeAttributes } from './attributes.ts';
import { leftovers } from './leftovers.ts';

const ANNOUNCED = words(REGISTER);
/** 刚录, 登一下: how a line about a new customer is begun; no part of the record. */
const OPENING =
  /^[\s\u0001,]*(?:刚(?:刚|才)?(?:录|登|登记|来|到|加|接待|接)(?:了|的)?(?!过|电|访|看)|[录登](?:一?下|[个位]))/u;
const REFERS = /^\s?(?:的)?(?:介绍|推荐|带来|带过来|转介绍|带的|的朋友)(?:来|过来|的)*/u;
const REFERRED_BY = /(?:介绍人|推荐人|老业主|业主|由|referred by|referral from|friend of)\s?[:是]?\s?$/iu;
const AGENT = /(?:经纪人|中介|渠道|分销|贝壳|链家|中原|agent|broker)\s?(?:的|[:是])?\s?$/iu;
const NICKNAME = /(?<=^|[\s,;\u0001])([\u4e00-\u9fff]{1,2}(?:哥|姐|总|叔|姨|老板|老师))(?=$|[\s,;\u0001])/gu;
const LATIN_NAME = /^\s*([A-Za-z][a-z'-]{1,20}(?:\s[A-Z][a-z'-]{1,20})?)(?=\s*(?:$|[,;\u0001]|\d))/u;
/** Said, not merely omitted. */
const NO_PHONE =
  /(?:电话|手机号?|号码|联系方式)(?:没留|未留|没给|不肯留|不愿意?留|不留|没有留)|(?:没留|未留|不肯留|不愿意?留|没有留)(?:下)?(?:电话|手机号?|号码|联系方式)|(?:left )?no (?:phone|number)\b/giu;

/** 新客: a name, a phone, and whatever else the line tells about the customer, in any order. */
export function register(work: Work): void {
  const { scan, context, draft } = work;
  for (const match of scan.matches(ANNOUNCED)) {
    // 来访 and walk-in are also ways in, and stay for them.
    if (!/^(?:来访|walk)/iu.test(match[0])) {
      scan.take(match.index, match.index + match[0].length);
    }
  }
  const opening = OPENING.exec(scan.rest);
  if (opening !== null) {
    scan.take(0, opening[0].length);
  }
  const facts = gather(scan, context, 'past');
  draft.put('address', takeAddress(scan));
  const [valid] = facts.phones.filter(({ number }) => number !== null);
  draft.put('phone', valid?.number ?? null);
  draft.refuse('phone', facts.phones.find(({ unreadable }) => unreadable !== null)?.unreadable);
  const today = dayOf(context.now, context.zone);
  // What the record has no field for stays readable in the note: another phone, a time to come, four digits, a reference.
  const others = facts.phones.filter((phone) => phone !== valid && phone.number !== null);
  const unread: Span[] = [...others, ...facts.fours, ...facts.refs];
  for (const time of facts.times.filter(({ start }) => !scan.rest.startsWith(TAKEN, start))) {
    if (
      time.said !== null &&
      time.dated &&
      (time.past || time.said.date <= today) &&
      !draft.has('firstContactAt')
    ) {
      draft.put('firstContactAt', time.said);
    } else {
      unread.push(time);
    }
    scan.take(time.start, time.end);
  }
  for (const match of scan.matches(NO_PHONE)) {
    draft.put('noPhone', valid === undefined ? 'yes' : null);
    scan.take(match.index, match.index + match[0].length);
  }
  takeNames(scan, draft);
  takeAttributes(scan, draft, true);
  draft.put('occupation', takeOccupation(scan));
  lastNames(scan, draft);
  draft.put('firstContactNote', leftovers(scan, unread));
}

/** The first person is the customer, unless the words around say that he brought the customer. */
function takeNames(scan: Scan, draft: Draft): void {
  const names = findNames(scan);
  const own: NameSpan[] = [];
  for (const name of names) {
    const before = scan.line.text.slice(Math.max(0, name.start - 14), name.start);
    const after = REFERS.exec(scan.line.text.slice(name.end));
    if (after !== null || REFERRED_BY.test(before)) {
      const agent = AGENT.test(before);
      draft.put(agent ? 'channelAgent' : 'referrer', name.typed);
      draft.put('source', agent ? 'channel' : 'referral');
      const cue = REFERRED_BY.exec(before)?.[0].length ?? 0;
      scan.take(name.start - cue, name.end + (after?.[0].length ?? 0));
    } else if (AGENT.test(before)) {
      draft.put('channelAgent', name.typed);
      scan.take(name.start, name.end);
    } else {
      own.push(name);
    }
  }
  const chosen = own.find(({ weak }) => !weak) ?? own[0];
  if (chosen !== undefined && !draft.has('name')) {
    draft.put('name', chosen.typed);
    scan.take(chosen.start, chosen.end);
  }
  draft.put('gender', chosen?.gender ?? null);
}

/** A name that only its place tells: 娜姐, or a Latin word right behind the command. */
function lastNames(scan: Scan, draft: Draft): void {
  if (draft.has('name')) {
    return;
  }
  const match =
    scan.matches(NICKNAME)[0] ??
    LATIN_NAME.exec(scan.rest.replace(/^[\u0001\s]+/u, (lead) => ' '.repeat(lead.length)));
  const name = match?.[1];
  if (match == null || name === undefined || isFiller(name)) {
    return;
  }
  const start = match.index + match[0].indexOf(name);
  draft.put('name', name);
  draft.put('gender', /[哥叔]$/u.test(name) ? 'm' : /[姐姨]$/u.test(name) ? 'f' : null);
  scan.take(start, start + name.length);
}
