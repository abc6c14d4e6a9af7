import type { Customer } from '../../domain/customer.ts';
import type { Outcome } from '../chat/outcome.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Doing } from '../doing.ts';
import { ask, refused } from '../replies.ts';
import { answerText } from './answerText.ts';
import { askAbout } from './askAbout.ts';
import { askButton } from './askButton.ts';
import { rateable, type Rateable } from './rateable.ts';
import { ratedText } from './ratedText.ts';
import { waitingText } from './waitingText.ts';

/** Asks a customer about what he has not been asked about yet; which of several is asked back, and where it is nothing, said why. */
export async function askCustomer(context: Doing, customer: Customer): Promise<Outcome> {
  const { m, now, repos } = context;
  const words = m.satisfaction;
  const label = customerLabel(customer, undefined);
  const refs = [customerRef(customer)];
  const project = await repos.company.project(customer.projectId);
  const zone = project?.zone ?? context.zone;
  const all = await rateable(repos, customer);
  const unasked = all.filter(({ rating }) => rating === undefined);
  const [first, second] = unasked;
  if (first !== undefined && second === undefined) {
    return await askAbout(context, { ...first, label, refs, zone, anew: false });
  }
  const named = ({ what }: Rateable): string => words.choice(...ratedText(what, { zone, now, m }));
  if (first !== undefined) {
    return ask(
      words.askWhat(label),
      unasked.map((one) => askButton(m, one.input, { label: named(one) })),
      refs,
    );
  }
  if (all.length === 0) {
    return refused(words.nothingToRate(label), refs);
  }
  const waiting = all.filter(({ rating }) => rating?.answeredAt === null);
  return refused(
    all
      .flatMap(({ what, rating }) =>
        rating === undefined
          ? []
          : rating.answeredAt === null
            ? [waitingText(rating, { zone, now, m })]
            : [words.answeredAlready(...ratedText(what, { zone, now, m }), answerText(rating, m))],
      )
      .join('\n'),
    refs,
    waiting.map((one) =>
      askButton(m, one.input, {
        label: waiting.length === 1 ? words.newLink : `${words.newLink} ${named(one)}`,
        anew: true,
      }),
    ),
  );
}
