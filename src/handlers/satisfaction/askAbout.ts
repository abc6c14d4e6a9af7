import type { Outcome } from '../chat/outcome.ts';
import { undoLast } from '../company/undoLast.ts';
import type { Doing } from '../doing.ts';
import { done, refused } from '../replies.ts';
import { answerText } from './answerText.ts';
import { askButton, type AskInput } from './askButton.ts';
import { askSatisfaction } from './askSatisfaction.ts';
import { forwardBlocks } from './forwardBlocks.ts';
import { ratedText } from './ratedText.ts';
import type { ToRate } from './toRate.ts';
import { waitingText } from './waitingText.ts';

export interface AskedAbout {
  readonly what: ToRate;
  readonly input: AskInput;
  /** C12 王先生; undefined where the speaker is not told. */
  readonly label: string | undefined;
  readonly refs: readonly string[];
  readonly zone: string;
  /** Another link is wanted in the place of one that was not answered. */
  readonly anew: boolean;
}

/** Answers with words to send on and the customer's link. What was asked before is said; a new link is made only where that is wanted. */
export async function askAbout(context: Doing, asked: AskedAbout): Promise<Outcome> {
  const { m, now, repos } = context;
  const { what, input, label, refs, zone, anew } = asked;
  const words = m.satisfaction;
  const [rated, day] = ratedText(what, { zone, now, m });
  const before = await repos.ratings.of(what.about, what.aboutId);
  if (before?.round === what.round && before.answeredAt === null && !anew) {
    return refused(waitingText(before, { zone, now, m }), refs, [
      askButton(m, input, { label: words.newLink, anew: true }),
    ]);
  }
  const made = await askSatisfaction(context, what);
  if (made.state === 'answered') {
    return refused(words.answeredAlready(rated, day, answerText(made.rating, m)), refs);
  }
  return done(
    {
      heading: label === undefined ? words.sent(rated, day) : words.sentFor(label, rated, day),
      blocks: [...forwardBlocks(made.text, m), { kind: 'actions', items: [undoLast(m, now)] }],
    },
    refs,
  );
}
