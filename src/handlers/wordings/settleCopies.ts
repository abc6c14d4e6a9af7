import type { Wording } from '../../domain/wording.ts';
import type { Doing } from '../doing.ts';
import { postedWording } from './postedWording.ts';

/** Takes the buttons off every copy of a wording's approval card, and says what became of it: in the language of `readerId`, who has one. */
export function settleCopies(
  { work, now }: Pick<Doing, 'work' | 'now'>,
  wording: Wording,
  readerId: string,
  heading: string,
): void {
  work.notify({
    dedupKey: `wordingSettled:${wording.id}:${wording.version}`,
    target: { kind: 'member', memberId: readerId },
    subject: { kind: 'replace', posted: postedWording(wording.id) },
    card: { heading, blocks: [] },
    notBefore: now,
  });
}
