import type { Reading } from '../doing.ts';
import { mayWork } from './mayWork.ts';
import { oneComplaint, type OneComplaint } from './oneComplaint.ts';

/** The same for who goes on with it; whoever only sees it is told who answers for it. */
export async function workOn(at: Reading, typed: string): Promise<OneComplaint> {
  const one = await oneComplaint(at, typed);
  if (!one.found || mayWork(at.actor, one.complaint)) {
    return one;
  }
  const { m } = at;
  return {
    found: false,
    outcome: {
      kind: 'denied',
      sentence: m.complaint.mayNotWork(one.scene.owner?.name ?? m.complaint.nobody),
    },
  };
}
