import { assemble } from './assemble.ts';
import { asked } from './asked.ts';
import { ASSEMBLERS } from './commands/assemblers.ts';
import { saysReceipt } from './commands/deal.ts';
import { customerFilter } from '../customers/customerFilter.ts';
import { eventCommand } from './commands/event.ts';
import { poolSentence } from './commands/pool.ts';
import { meansTeam } from './commands/teamPlan.ts';
import { namesRecord } from './namesRecord.ts';
import { namesMeasure } from './commands/measure.ts';
import { namesSubscription } from './commands/subscription.ts';
import type { CommandWord } from './commandWord.ts';
import { commandWordAt, commandWordIn } from './commandWord.ts';
import { decide } from './decide.ts';
import { misspelt } from './misspelt.ts';
import { normaliseLine } from './normalise.ts';
import type { LexiconCommand, ReadContext, Reading } from './reading.ts';
import { byNumber } from './byNumber.ts';
import { boardOr } from './meansComplaint.ts';
import { Scan } from './scan.ts';
import { isFiller, residue } from './segments.ts';
import { asksAbout } from './sentence/asksAbout.ts';
import { asksDeal, type DealAsked } from './sentence/asksDeal.ts';
import { asksService } from './sentence/asksService.ts';
import { ordersDesk } from './sentence/ordersDesk.ts';
import { filesBy } from './sentence/filesBy.ts';
import { POLITE_ANYWHERE, POLITE_START } from './words/polite.ts';
import { words } from './words/pattern.ts';

/** Command words that sentences also begin with: what follows may show that a sentence was meant. */
const SOFT: ReadonlySet<string> = new Set([
  'customer.find',
  'phone.reveal',
  'day.show',
  'help.show',
  'setup.guide',
  'wait.join',
]);
/** Command words that may run into what follows them: 新客王先生, 跟进C12. */
const GLUED: ReadonlySet<string> = new Set([
  'customer.register',
  'customer.edit',
  'followUp.log',
  'plan.make',
  'operation.undo',
  'customer.find',
  'phone.reveal',
  'hold.make',
  'hold.release',
  'wait.join',
  'reservation.make',
  'subscription.make',
  'contract.sign',
  'receipt.make',
  'discount.ask',
  'approval.show',
  'delegation.set',
  'unit.search',
  'unit.match',
  'ownership.verdict',
  'filing.make',
  'pool.show',
  'staff.handOver',
  'complaint.take',
]);
/** Command words that sentences are made of, too (来电咨询, 接待了一组, visit C12 tomorrow): they stand apart or are none. */
const APART: ReadonlySet<string> = new Set(['visit.arrive', 'visit.callIn', 'visit.record', 'visit.prepare']);
const POLITE_LEAD = new RegExp(`^[\\s,.!:;。~\\u0001]*(?:${POLITE_START})(?![a-z'])[\\s,.!:;。~]*`, 'iu');
const POLITE = words(POLITE_ANYWHERE);
/** 新客到访: somebody new is at the door. */
const ARRIVED = /^(?:首次|自然)?(?:到访|来访|上门|进店)(?![\p{L}\p{N}])/u;
/** 新客户怎么登记, 认购怎么弄: about a command, and nothing to be done by it. */
const HOW_TO =
  /^户?\s*(?:要|该|应该)?(?:怎么|如何|怎样|咋)(?:登记|录入?|弄|操作|填|用|写|办|走|做|发起|申请)(?=$|[\s,。?？啊呀呢的\u0001])/u;
/** What belongs to a command word although the lexicon does not list it so: 新客户登记：. */
const BEHIND_WORD = /^(?:户(?:登记|录入|信息|资料)?(?=[\s:,，。\d]))?[\s:,，。.、!]*/u;
const MOST_POLITE = 4;
/** Of a first word that is no command: more of it is not shown. */
const LONGEST_WORD = 40;
/** 领取 C10: customers are taken from the pool and from nowhere else. */
const TAKES = /^领取\s*C\d{1,8}(?!\d)/iu;
/** Words that run into what follows only where that has a number or a time: 优惠活动 is none. */
const NUMBERED: ReadonlySet<string> = new Set(['discount.ask', 'approval.show', 'delegation.set']);
/** 模板 客户, 模板 合同表: the empty table to be filled in and imported, not one of the company's papers (模板 合同). */
const IMPORT_KIND =
  /^[\s,:]*(?:客户|房源|(?:已有|旧)?(?:客户|房源|合同|收款)(?:表|台账)|收款|台账|(?:customer|unit|contract|receipt)s?\s+table|customers?|units?|receipts?)[\s,.。]*$/iu;
/** 投诉 分析 上月: what complaints say together, none of its own. */
const ANALYSIS = /^[\s,:]*(?:分析|analysis)(?![\p{Script=Han}])/iu;

/**
 * Reads a line: its command (null when it is none that the lexicon has), the fields it fills, what could not be taken and
 * why, and the references between which one question must decide. Pure and total: the same line in the same context reads
 * the same, and no line makes it throw.
 */
export function read(line: string, context: ReadContext): Reading {
  const scan = new Scan(normaliseLine(line));
  const start = dropPolite(scan, context);
  const word = commandWordAt(scan.line.text.slice(start), context.lexicon);
  const rest = scan.line.text.slice(start);
  const form = word === null || SOFT.has(word.command.name) ? filesBy(rest) : false;
  const filing = form ? context.lexicon.find((other) => other.name === 'filing.make') : undefined;
  if (filing !== undefined) {
    return assemble(scan, filing, context, true);
  }
  const wish = word === null || word.glued ? askedFor(scan, context) : null;
  if (word !== null && wish === null) {
    const explicit = explicitly(scan, start, word, context);
    if (explicit !== null) {
      return explicit;
    }
  }
  const pooled = TAKES.test(rest)
    ? rest
    : rest.includes('公海')
      ? poolSentence(scan.rest.slice(start).replace(/[\s\u0001,]+$/u, ''))
      : null;
  const ofPool = context.lexicon.find((other) => other.name === 'pool.show');
  if (pooled !== null && ofPool !== undefined) {
    return assemble(new Scan(pooled), ofPool, context, true);
  }
  const numbered = byNumber(behind(scan, start, start), start, context);
  if (numbered !== null) {
    return numbered;
  }
  const slip = misspelt(scan.line.text.slice(start), context.lexicon, { ...context, prefer: 'future' });
  if (slip !== null) {
    return none(scan, start, slip);
  }
  const meant = wish ?? (word === null || word.glued ? null : askedFor(scan, context));
  const ofMeant = context.lexicon.find((other) => other.name === meant?.command);
  if (meant !== null && ofMeant !== undefined) {
    return assemble(new Scan(meant.line), ofMeant, context, false);
  }
  const name = decide(scan, context);
  const command = context.lexicon.find((other) => other.name === name);
  if (command !== undefined) {
    return assemble(asked(scan, command, context), command, context, false);
  }
  const someWord = bySomeWord(scan, context);
  if (someWord !== null) {
    return someWord;
  }
  const about = asksAbout(scan, context);
  const ofAbout = context.lexicon.find((other) => other.name === about?.command);
  return about !== null && ofAbout !== undefined
    ? assemble(new Scan(about.line), ofAbout, context, false)
    : none(scan);
}

/** What a whole line asks for or orders, and what of it its command reads. */
function askedFor(scan: Scan, context: ReadContext): DealAsked | null {
  return asksDeal(scan, context) ?? asksService(scan) ?? ordersDesk(scan);
}

function none(scan: Scan, start = 0, slip: string | null = null): Reading {
  const text = scan.line.text.slice(start);
  const found =
    slip === null
      ? (/^[\u4e00-\u9fff]{2,4}(?=[A-Z\d])/iu.exec(text) ?? /[^\s,.;:。!?？！\u0001]+/u.exec(text))
      : { 0: slip, index: 0 };
  return {
    command: null,
    explicit: false,
    ...(found === null ? {} : { firstWord: wordAt(scan, start + found.index, found[0].length) }),
    fields: {},
    invalid: {},
    candidates: [],
  };
}

function wordAt({ line }: Scan, at: number, length: number): NonNullable<Reading['firstWord']> {
  const [from = 0, last = 0] = [line.origin[at], line.origin[at + length - 1]];
  return { text: line.text.slice(at, at + Math.min(length, LONGEST_WORD)), from, to: last + 1 };
}

/** Drops polite words; those at the start only as far as no command word begins there. Returns where the line begins. */
function dropPolite(scan: Scan, context: ReadContext): number {
  let start = 0;
  for (let i = 0; i < MOST_POLITE; i++) {
    const rest = scan.line.text.slice(start);
    const lead = commandWordAt(rest, context.lexicon) === null ? POLITE_LEAD.exec(rest) : null;
    if (lead === null) {
      break;
    }
    scan.drop(start, start + lead[0].length);
    start += lead[0].length;
  }
  const marks =
    /^[\s,.:;。!#@[\p{Extended_Pictographic}]*/u.exec(scan.line.text.slice(start))?.[0].length ?? 0;
  for (const match of scan.matches(POLITE)) {
    scan.drop(match.index, match.index + match[0].length);
  }
  return start + marks;
}

/** The reading by the command word at the start; null where the sentence behind it shows that it was none. */
function explicitly(scan: Scan, start: number, word: CommandWord, context: ReadContext): Reading | null {
  const { command } = word;
  const end = start + word.end;
  const after = scan.rest.slice(end);
  const rest = residue(after);
  const soft = SOFT.has(command.name);
  const filters = command.name === 'customer.find' && customerFilter(after) !== undefined;
  if (soft && rest !== '' && !filters) {
    const meant = decide(scan, context) ?? decide(behind(scan, start, end), context);
    const other =
      meant !== null && meant !== command.name && meant !== 'customer.find' && meant !== 'phone.reveal';
    if (other || (word.glued && meant !== command.name && meant !== 'customer.find')) {
      return null;
    }
  }
  if (command.name === 'contract.change' && decide(scan, context) === 'customer.edit') {
    // change Ms Liu level to A: of a customer, and of no contract.
    return null;
  }
  const help = context.lexicon.find((other) => other.name === 'help.show');
  if (help !== undefined && HOW_TO.test(after)) {
    return assemble(new Scan(scan.line.text.slice(start, end)), help, context, true);
  }
  const branch = behind(scan, start, end);
  const few = command.name === 'approval.show' ? /S\s?\d/iu : /\d|到|取消|结束/u;
  if (word.glued && NUMBERED.has(command.name) && !few.test(after)) {
    return null;
  }
  if (word.glued && !namesRecord(command.name, after)) {
    return null;
  }
  if (APART.has(command.name) && (word.glued || decide(scan, context) === 'plan.make')) {
    return null;
  }
  const reading = assemble(branch, meantBy(command, branch, context), context, true);
  const whole = !word.glued || GLUED.has(command.name) || Object.keys(reading.fields).length > 0;
  return whole &&
    !(soft && word.glued && Object.keys(reading.fields).length === 0 && reading.candidates.length === 0)
    ? reading
    : null;
}

/**
 * One word may mean several commands: 计划 plans for a customer and for all of a list (计划 一组 A级 ...), 活动 shows an event, makes one
 * and does all that is done with it, 认购 D7 shows a subscription.
 */
function meantBy(command: LexiconCommand, branch: Scan, context: ReadContext): LexiconCommand {
  const named = (name: string): LexiconCommand =>
    context.lexicon.find((other) => other.name === name) ?? command;
  switch (command.name) {
    case 'plan.make':
      return meansTeam(branch, context) ? named('plan.team') : command;
    case 'event.create':
      return named(eventCommand(branch, context));
    case 'customer.register':
      return ARRIVED.test(branch.left) ? named('visit.arrive') : command;
    case 'receipt.confirm':
      return saysReceipt(branch, true) ? named('receipt.make') : command;
    case 'template.show':
      return IMPORT_KIND.test(branch.left) ? named('import.template') : command;
    case 'measure.make':
      return namesMeasure(branch) ? named('measure.show') : command;
    case 'complaint.take':
      return ANALYSIS.test(branch.left)
        ? named('complaint.analysis')
        : named(boardOr(branch.left) ?? command.name);
    case 'subscription.make':
    case 'reservation.make':
      return namesSubscription(branch) ? named('subscription.show') : command;
    default:
      return command;
  }
}

/** The line without its command word and the mark behind it. */
function behind(scan: Scan, start: number, end: number): Scan {
  const copy = scan.fork();
  const marks = BEHIND_WORD.exec(scan.rest.slice(end))?.[0].length ?? 0;
  copy.drop(start, end + marks);
  return copy;
}

/** 昨天的日报: a command word inside a line of which it reads everything. */
function bySomeWord(scan: Scan, context: ReadContext): Reading | null {
  const found = commandWordIn(scan.rest, context.lexicon) ?? within(scan.rest, context.lexicon);
  if (found === null || found.command.name.startsWith('event.')) {
    // 想等活动: people speak of events in whatever they note.
    return null;
  }
  const copy = scan.fork();
  copy.drop(found.start, found.end);
  if (ASSEMBLERS[found.command.name] !== undefined) {
    return sentence(copy, found.command, context);
  }
  const rest = copy.rest.replaceAll('\u0001', ' ').replace(/(?<=\S)的(?=\s|$)/gu, ' ');
  const reading = assemble(new Scan(rest), found.command, context, false);
  const everything = isFiller(rest) || (Object.keys(reading.fields).length > 0 && rest.trim().length <= 12);
  const picky = found.command.fields.some(({ kind }) => kind === 'period') || found.command.args.length === 0;
  return everything && picky ? reading : null;
}

/** C12 跟进 电话 ...: the command word stands behind whom it is about. */
function sentence(scan: Scan, command: LexiconCommand, context: ReadContext): Reading | null {
  const reading = assemble(scan, command, context, false);
  const said =
    command.name === 'customer.register'
      ? ['name', 'phone'].some((name) => name in reading.fields || name in reading.invalid)
      : Object.keys(reading.fields).length > 0 || reading.candidates.length > 0;
  return said ? reading : null;
}

/** A Chinese command word at the very end: 昨天日报. */
function within(text: string, lexicon: readonly LexiconCommand[]): ReturnType<typeof commandWordIn> {
  const end = text.trimEnd().length;
  for (const command of lexicon) {
    for (const word of command.words) {
      if (
        /[\u4e00-\u9fff]/u.test(word) &&
        text.endsWith(word, end) &&
        ASSEMBLERS[command.name] === undefined
      ) {
        return { command, start: end - word.length, end };
      }
    }
  }
  return null;
}
