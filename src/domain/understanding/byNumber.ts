import { assemble } from './assemble.ts';
import { commandWordAt } from './commandWord.ts';
import { saysReceipt } from './commands/deal.ts';
import { eventCommand } from './commands/event.ts';
import { meansComplaint } from './meansComplaint.ts';
import type { ReadContext, Reading } from './reading.ts';
import { Scan } from './scan.ts';
import { saysOfComplaint } from './sentence/saysOfComplaint.ts';
import { saysOfDeal } from './sentence/saysOfDeal.ts';

/** S31 同意, 同意 S31: an approval by its number. */
const APPROVAL_LINE =
  /^(?:(?:同意|不同意|批准|通过|驳回|拒绝|退回|撤回|加签|批了?|不批|approve|grant|refuse|reject)\s*)?S\d{1,9}(?![\dA-Za-z-])/iu;
/** T5 已打电话: a complaint by its number. */
const COMPLAINT_LINE = /^T\s?#?\d{1,9}(?![\dA-Za-z-])/iu;
/** H8, D7: a deal by its number, and nothing else. */
const DEAL_LINE = /^[HD]\s?#?\d{1,9}[\s,.。?!]*$/iu;
/** E2 C8 不来: an event by its number. */
const EVENT_LINE = /^E\d{1,6}(?=[\s,:])/iu;

/** The reading of a line that begins with the number of a record; null where it does not. */
export function byNumber(line: Scan, start: number, context: ReadContext): Reading | null {
  const text = line.line.text.slice(start);
  const ofComplaint = COMPLAINT_LINE.exec(text);
  if (ofComplaint !== null) {
    return aboutComplaint(line, start + ofComplaint[0].length, context);
  }
  const name = APPROVAL_LINE.test(text)
    ? 'approval.show'
    : EVENT_LINE.test(text)
      ? eventCommand(line, context)
      : saysReceipt(line)
        ? 'receipt.make'
        : DEAL_LINE.test(text)
          ? 'contract.show'
          : null;
  const ofDeal = name === null ? saysOfDeal(line) : null;
  const command = context.lexicon.find((other) => other.name === (ofDeal?.command ?? name));
  if (command === undefined) {
    return null;
  }
  if (ofDeal !== null) {
    line.drop(ofDeal.cue.start, ofDeal.cue.end);
  }
  // 同意S31: the number stands apart from the word, so that both are read.
  const apart = text.replace(/(?<=^\p{Script=Han}+)(?=S\d)/iu, ' ');
  return assemble(name === 'approval.show' ? new Scan(apart) : line, command, context, true);
}

/** T5 已打电话 answers whoever complains, T5 办结 结果=… does what it says, T5 alone shows it. */
function aboutComplaint(line: Scan, end: number, context: ReadContext): Reading | null {
  const behindIt = line.rest.slice(end);
  const from = end + (/^[\s,.:]*/u.exec(behindIt)?.[0].length ?? 0);
  const word = commandWordAt(line.rest.slice(from), context.lexicon);
  const said = word?.command.name.startsWith('complaint.') === true ? word : null;
  const meant = meansComplaint(line.rest.slice(0, end), line.rest.slice(from)) ?? said?.command.name;
  if (said !== null) {
    line.drop(from, from + said.end);
  }
  const step = meant === undefined ? saysOfComplaint(line.rest.slice(from)) : null;
  if (step?.cue != null) {
    line.drop(from + step.cue.start, from + step.cue.end);
  }
  const name = meant ?? step?.command;
  const command = context.lexicon.find((other) => other.name === (name ?? 'complaint.respond'));
  return command === undefined ? null : assemble(line, command, context, true);
}
