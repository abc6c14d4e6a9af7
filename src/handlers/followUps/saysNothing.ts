import type { SaidRecord } from './writeFollowUp.ts';

/** Neither what happened, nor how, nor when next, nor a picture of it: no record to keep. */
export function saysNothing({ content, method, next, photos = [] }: SaidRecord): boolean {
  return content === undefined && method === undefined && next === undefined && photos.length === 0;
}
