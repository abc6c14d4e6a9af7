import { readFilings } from '../../filings/readFilings.ts';
import { readTime } from '../time/readTime.ts';
import type { Work } from './assembler.ts';

const LEAD = /^[\s[(【]*(?:客户)?(?:报备|file)[\s\])】]*/iu;
/** Characters of a paste: more customers than are taken at a time, so that whoever is left out can be told. */
const MOST_PASTED = 8000;
const CONFIRM = /^[\s:：]*(?:确认|到访|confirm(?:ed)?)[\s:：]*/iu;

/** 报备: one customer as the fields of the form; several as they were pasted; 报备 确认 with the number of who has arrived. */
export function file({ scan, context, draft }: Work): void {
  const { typed } = scan.line;
  const behind = typed.normalize('NFKC').replace(LEAD, '');
  if (CONFIRM.test(behind)) {
    draft.put('confirm', 'yes');
    const rest = behind.replace(CONFIRM, '').trim().slice(0, 40);
    draft.put('phone', rest === '' ? null : rest);
    return;
  }
  const said = readFilings(typed, context);
  const [one] = said;
  if (said.length > 1 || one === undefined) {
    draft.put('paste', typed.slice(0, MOST_PASTED));
    return;
  }
  draft.put('channelCompany', one.channelCompany ?? null);
  draft.put('name', one.name ?? null);
  draft.put('phone', one.phone ?? null);
  draft.put('agent', one.agent ?? null);
  draft.put('project', one.project ?? null);
  if (one.visit !== undefined) {
    const time = readTime(one.visit, { ...context, prefer: 'future' });
    draft.put('visitAt', time.ok ? time.value : null);
    draft.refuse('visitAt', time.ok ? null : time.unreadable);
  }
}
