import type { Work } from './assembler.ts';
import { find } from './find.ts';

/** 判客: whose customer is asked about; alone, the one spoken of last. */
export function judge(work: Work): void {
  find(work);
  if (!work.draft.has('query')) {
    work.draft.put('query', work.context.lastCustomer?.ref ?? null);
  }
}
