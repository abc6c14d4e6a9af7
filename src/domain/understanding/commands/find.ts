import { customerFilter } from '../../customers/customerFilter.ts';
import { gather } from '../facts.ts';
import { residue } from '../segments.ts';
import { FIND } from '../words/cues.ts';
import type { Work } from './assembler.ts';

/** 客户: the reference, phone, last four digits, name or description to look for, as a search understands it. */
export function find(work: Work): void {
  const { scan, context, draft } = work;
  const typed = scan.left;
  if (customerFilter(typed) !== undefined) {
    draft.put('query', typed.slice(0, 100));
    return;
  }
  const facts = gather(scan, context, 'past');
  const [phone] = facts.phones;
  const [ref] = facts.refs;
  const [four] = facts.fours;
  const [name] = facts.names;
  const query =
    ref?.ref ??
    phone?.number ??
    four?.digits ??
    name?.typed ??
    phone?.unreadable?.typed ??
    residue(scan.rest, FIND);
  draft.put('query', query === '' ? null : query.slice(0, 100));
}
