import type { Unit } from '../../domain/unit.ts';
import type { Duration } from '../../domain/values.ts';
import type { Action } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';
import { endText } from './countdown.ts';

/** No hold runs longer than policy hold.longest allows. */
export function tooLong(
  { m, zone, now }: Reading,
  longest: Duration,
  latest: Date,
  { key }: Unit,
  actions: readonly Action[] = [],
): Outcome {
  const most = m.company.term(longest.amount, longest.unit);
  return refused(m.hold.tooLong(most, endText(latest, zone, now, m)), [key], actions);
}
