import type { Customer } from '../../domain/customer.ts';
import { DISLIKE_REASONS, type DislikeReason } from '../../domain/matching/dislike.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Outcome } from '../chat/outcome.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { undoButton } from '../customers/undoButton.ts';
import type { Doing } from '../doing.ts';
import { projectsApart } from '../holds/projectsApart.ts';
import { button, done, refused, textCard } from '../replies.ts';

/** Remembers that a customer does not want a unit, or forgets it. */
export async function noteInterest(
  context: Doing,
  customer: Customer,
  unit: Unit,
  say: 'no' | 'back',
  reason: DislikeReason | null,
): Promise<Outcome> {
  const { m, now, repos, work, deps, actor } = context;
  const label = customerLabel(customer, undefined);
  const ref = customerRef(customer);
  const refs = [ref, unit.key];
  const apart = projectsApart(context, unit, customer);
  if (apart !== undefined) {
    return apart;
  }
  const there = await repos.dislikes.ofPair(customer.id, unit.id);
  if (say === 'back') {
    if (there === undefined) {
      return refused(m.match.notDisliked(label, unit.key), refs);
    }
    await work.remove('dislike', there);
    return done(textCard(m.match.restored(label, unit.key), [undoButton(m, ref, now)]), refs);
  }
  if (
    there !== undefined &&
    (reason === null || reason === there.reason) &&
    there.listPrice === unit.listPrice
  ) {
    return refused(m.match.dislikedAlready(label, unit.key), refs);
  }
  const said = { memberId: actor.member.id, at: now, listPrice: unit.listPrice };
  if (there === undefined) {
    await work.insert('dislike', {
      id: deps.ids.uuid(),
      customerId: customer.id,
      unitId: unit.id,
      ...said,
      reason,
      version: 1,
    });
    // Of two who say so at one moment the second is told that it is noted.
    await work.update('customer', customer, {});
  } else {
    await work.update('dislike', there, { ...said, reason: reason ?? there.reason });
  }
  const why = button(m, {
    id: 'match.why',
    label: m.match.why,
    command: 'unit.match',
    input: { customer: ref, unit: unit.key, say: 'no' },
    options: DISLIKE_REASONS.map((code) => ({ value: code, label: m.words.dislikeReason[code] })),
    takes: 'reason',
  });
  const text = m.match.disliked(label, unit.key, reason === null ? undefined : m.words.dislikeReason[reason]);
  return done(textCard(text, [...(reason === null ? [why] : []), undoButton(m, ref, now)]), refs);
}
