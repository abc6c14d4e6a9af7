import { gather, mentionByName } from './facts.ts';
import type { Facts } from './facts.ts';
import type { ReadContext } from './reading.ts';
import { findUnits } from './recognise/units.ts';
import type { Scan } from './scan.ts';
import { residue } from './segments.ts';
import { arrives } from './sentence/arrives.ts';
import { asksDesk } from './sentence/asksDesk.ts';
import { asksDiscount, namesDiscount } from './sentence/asksDiscount.ts';
import { asksFigures } from './sentence/asksFigures.ts';
import { asksFor } from './sentence/asksFor.ts';
import { asksUnit, changesUnit } from './sentence/asksUnit.ts';
import { complains } from './sentence/complains.ts';
import { contacts } from './sentence/contacts.ts';
import { edits } from './sentence/edits.ts';
import { givesUp } from './sentence/givesUp.ts';
import { holds } from './sentence/holds.ts';
import { pays } from './sentence/pays.ts';
import { registers } from './sentence/registers.ts';
import { reserves } from './sentence/reserves.ts';
import { signs } from './sentence/signs.ts';
import { subscribes } from './sentence/subscribes.ts';
import { DAY, HELP, NEXT, OTHER_TRADE, REMIND, UNDO, UNDO_FILLER } from './words/cues.ts';
import { CONTACT_MADE, NO_CONTACT, SPEECH } from './words/outcomes.ts';
import { wordTest } from './words/pattern.ts';

const AT_THE_DOOR =
  /来了|到了|到访|来访|进来|接待|到(?:前台|案场|售楼[处部]|门口|大厅|现场)|[口个位家人]\s?过来|来(?:一|两)?[组位批]|walk-?in|came in|is here/iu;
const CALLS_IN =
  /打(?:电话|个?电话)?进来|电话(?:打)?进来|打(?:来|了)?(?:个|通)?电话来|来电(?!梯)|电话咨询|(?:有|来)[个一]?(?:人|客户)?打?电话(?:来|过来)?(?:问|咨询)|(?:有人|客户)打电话(?:来|过来)?(?:问|咨询)|called in|call-in/iu;
const NO_PHONE = /(?:没|不肯?|未)留(?:下)?(?:电话|号码|手机|联系方式)|no phone/iu;
const GROUP = /[一1]\s?[组位批]|客户|客人|先生|女士|customer/iu;
/** C12转给陈浩: whose customer somebody is changes by no follow-up. */
const GIVES_AWAY = /(?:转|移交|过户|分配|分)给|\b(?:transfer|assign)\b/iu;
/** 不是 算了: what was begun is not meant. */
const NEVER_MIND =
  /(?<=^|[\s,。\u0001])(?:不是[\s,]*)?(?:还是)?算了(?:吧)?[\s,\u0001。!]*$|\bnever mind\b\s*$/iu;
const DAY_LINE = new RegExp(`^(?:${DAY})$`, 'iu');
const HELP_LINE = new RegExp(`^(?:${HELP})$`, 'iu');
const REMIND_TEST = wordTest(REMIND);
const UNDO_TEST = wordTest(UNDO);
const TOLD_TEST = wordTest(
  `${SPEECH}|(?:要|闹着|坚持)(?=退房|退定|退钱|换房|更名|解约)|${NO_CONTACT}|${CONTACT_MADE}`,
);
const NEXT_TEST = wordTest(NEXT);
const OTHER_TEST = wordTest(OTHER_TRADE);
const REFERRED = /(?:老?业主|老客户|朋友)[^\s,。]{0,4}?(?:的朋友)?(?:介绍|推荐|带来?|转介绍)(?:过?来)?的?/gu;
const OTHER_START = /^(?:\[?报备|业主|投诉|\d+[栋幢#]|这个客户算谁|[THSD]\d)/u;

/** What a sentence without a command word wants, or null: better none than the wrong one. */
export function decide(scan: Scan, context: ReadContext): string | null {
  const text = scan.rest;
  if (undoes(text)) {
    return 'operation.undo';
  }
  const alone = residue(text);
  if (DAY_LINE.test(alone)) {
    return 'day.show';
  }
  if (HELP_LINE.test(alone)) {
    return 'help.show';
  }
  if (asksFigures(text)) {
    return 'kpi.show';
  }
  const discount = asksDiscount(scan);
  if (discount !== null) {
    return discount;
  }
  if (complains(scan)) {
    return 'complaint.take';
  }
  if (asksUnit(scan) || changesUnit(scan, context)) {
    return 'unit.show';
  }
  const work = scan.fork();
  const facts = gather(work, context, 'future');
  const deal = beyondHomes(scan, facts, context);
  return (
    givesUp(scan, facts) ??
    reserves(scan, deal) ??
    subscribes(scan, deal) ??
    signs(scan, deal) ??
    namesDiscount(scan, deal) ??
    pays(scan, facts, context) ??
    holds(scan, facts) ??
    asksDesk(scan, facts, context) ??
    asksFor(work, facts, context) ??
    arrives(work, facts, context) ??
    (blocked(text)
      ? null
      : (registered(scan, facts, registers(work, facts, context), context) ??
        edits(work, facts, context) ??
        contacts(work, facts, context)))
  );
}

/** Of a line about a home: 1502 at its beginning is no end of a phone. */
function beyondHomes(scan: Scan, facts: Facts, context: ReadContext): Facts {
  const units = findUnits(scan, 'longDoors');
  const copy = scan.fork();
  for (const { start, end } of units) {
    copy.take(start, end);
  }
  return units.length === 0 ? facts : gather(copy, context, 'future');
}

/**
 * 来了一组客户: whoever has no customers of his own, as the desk, registers who is there, and the rota says whose he is. A call of
 * somebody new is one whoever takes it.
 */
function registered(
  scan: Scan,
  facts: Facts,
  name: string | null,
  { known, receivesForOthers }: ReadContext,
): string | null {
  const calls = CALLS_IN.test(scan.rest);
  const nameless = name === null && NO_PHONE.test(scan.rest) && GROUP.test(scan.rest);
  const calling =
    name === null &&
    calls &&
    facts.phones.length > 0 &&
    (facts.names.length > 0 || receivesForOthers === true);
  if (receivesForOthers !== true) {
    const whom = mentionByName(facts, known, scan);
    const before = facts.times.some(({ past, dated }) => past && dated);
    const stranger = whom.ref === null && whom.candidates.length === 0;
    return calling && stranger && !before ? 'visit.callIn' : name;
  }
  return (name === 'customer.register' || nameless || calling) &&
    (nameless || calling || calls || AT_THE_DOOR.test(scan.rest))
    ? calls
      ? 'visit.callIn'
      : 'visit.arrive'
    : name;
}

function undoes(text: string): boolean {
  return (
    UNDO_TEST.test(text) &&
    residue(text.replace(/(?<![A-Za-z0-9])[CP]\d{1,8}(?![A-Za-z0-9])/giu, ' '), UNDO, UNDO_FILLER) === ''
  );
}

function blocked(typed: string): boolean {
  if (NEVER_MIND.test(typed)) {
    return true;
  }
  // 老业主介绍的冯哥: that somebody was sent by an owner makes him a customer, not a case of the owner's.
  const text = typed.replace(REFERRED, ' ');
  return (
    (GIVES_AWAY.test(text) && !TOLD_TEST.test(text)) ||
    OTHER_START.test(text) ||
    (OTHER_TEST.test(text) && !TOLD_TEST.test(text) && !NEXT_TEST.test(text) && !REMIND_TEST.test(text))
  );
}
