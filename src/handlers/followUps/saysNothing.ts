import type { SaidRecord } from './writeFollowUp.ts';

/** Neither what happened, nor how, nor when next: no record to keep. */
export function saysNothing(said: SaidRecord): boolean {
  return said.content === undefined && said.method === undefined && said.next === undefined;
}
