import { takeReferences } from '../recognise/references.ts';
import type { Work } from './assembler.ts';

/** 撤销: the last write, or the one of the record that is named. */
export function undo(work: Work): void {
  const [ref] = takeReferences(work.scan);
  const keyed = work.said.spans['record'];
  const typed =
    keyed === undefined ? undefined : work.scan.line.text.slice(keyed.start, keyed.end).trim().toUpperCase();
  work.draft.put('record', typed ?? ref?.ref ?? null);
}
