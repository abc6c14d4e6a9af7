import { takeReferences } from '../recognise/references.ts';
import { findUnits } from '../recognise/units.ts';
import type { Work } from './assembler.ts';

/** E3, T5 */
const EVENT = /(?<![a-z\d])[ET]\s?#?\d{1,9}(?!\d)/giu;

/** 撤销: the last write, or the one of the record that is named. */
export function undo(work: Work): void {
  const [ref] = takeReferences(work.scan);
  const keyed = work.said.spans['record'];
  const typed =
    keyed === undefined ? undefined : work.scan.line.text.slice(keyed.start, keyed.end).trim().toUpperCase();
  const [unit] = findUnits(work.scan, 'any');
  const [event] = work.scan.matches(EVENT);
  work.draft.put(
    'record',
    typed ??
      ref?.ref ??
      event?.[0].replace(/[\s#]/gu, '').toUpperCase() ??
      (unit?.bare === false ? unit.text.toUpperCase() : null),
  );
}
