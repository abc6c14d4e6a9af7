import type { Hold } from '../../domain/hold.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';
import { hasHold } from './hasHold.ts';
import { sceneOf, type Scene } from './scene.ts';

type OwnHold =
  | { readonly found: true; readonly hold: Hold; readonly scene: Scene }
  | { readonly found: false; readonly outcome: Outcome };

/**
 * The running hold that a button means. Only its holder may act on it, whose its customer is, and whoever leads it; for
 * everybody else it does not exist. One that is over is answered with how it ended.
 */
export async function ownHold(at: Reading, id: string): Promise<OwnHold> {
  const { m, repos, actor, now, zone } = at;
  const hold = await repos.holds.byId(id);
  const scene = hold === undefined ? undefined : await sceneOf(repos, hold);
  if (hold === undefined || scene === undefined || !hasHold(actor, hold, scene.customer)) {
    return { found: false, outcome: refused(m.hold.gone) };
  }
  const { key } = scene.unit;
  if (hold.state !== 'active') {
    const when = dateTime(hold.endedAt ?? hold.until, zone, now, m);
    return { found: false, outcome: refused(m.hold.over(key, m.hold.states[hold.state], when), [key]) };
  }
  return hold.until <= now
    ? { found: false, outcome: refused(m.hold.endingNow(key), [key]) }
    : { found: true, hold, scene };
}
