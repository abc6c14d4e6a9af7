import { takeReferences } from '../recognise/references.ts';
import type { Work } from './assembler.ts';

/** 合并: the customer that stays, then the duplicate. */
export function merge({ scan, draft }: Work): void {
  const [keep, from] = takeReferences(scan).filter(({ letter }) => letter === 'C');
  draft.put('keep', keep?.ref ?? null);
  draft.put('from', from?.ref ?? null);
}
