import type { Change } from '../../domain/records.ts';
import type { Doing } from '../doing.ts';
import { settleAlarms } from './settleAlarms.ts';

/** What an undo means for the cards that say that a complaint's time runs out: they say again how it is. */
export async function settleUndoneAlarms(
  context: Pick<Doing, 'repos' | 'work' | 'now'>,
  changes: readonly Change[],
): Promise<void> {
  for (const change of changes) {
    if (change.kind === 'complaint' && change.after !== null) {
      await settleAlarms(context, change.after, change.before);
    }
  }
}
