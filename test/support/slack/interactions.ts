import { commanding } from './commanding.ts';
import type { Deliver } from './delivery.ts';
import { fillingIn } from './fillingIn.ts';
import { pressing } from './pressing.ts';
import { saying } from './saying.ts';
import type { SlackWorld } from './slackWorld.ts';
import { createTeller } from './teller.ts';

/**
 * What people do in Slack, told to the app. People by key or id; channels by `#name`, somebody's key (his conversation with the
 * bot) or id.
 */
export function interactions(world: SlackWorld, deliver: Deliver, now: () => Date) {
  const teller = createTeller(world, deliver, now);
  return { ...commanding(teller), ...saying(teller), ...pressing(teller), ...fillingIn(teller) };
}
