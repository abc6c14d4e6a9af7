import { delay } from './delay.ts';
import { BotConnection, type BotConnectionDeps } from './bot/botConnection.ts';
import { ownedBy } from './bot/ownedBy.ts';
import { talkWords } from './talkWords.ts';
import type { WecomAdapterDeps } from './wecomDeps.ts';

const LEASE_MS = 15_000;
const HOUR_MS = 3_600_000;

/** The bot's connection, which one process of several holds; undefined where there is no bot. */
export function wecomBot(deps: WecomAdapterDeps, take: BotConnectionDeps['take']): BotConnection | undefined {
  const { bot, ownerships, replica, clock, ids, random, monotonic, log, alert } = deps;
  if (bot === undefined) {
    return undefined;
  }
  const name = `wecom.bot:${bot.id}`;
  return new BotConnection({
    bot,
    owner: ownedBy({ ownerships, name, token: replica, leaseMs: LEASE_MS, monotonic, delay, log }),
    take,
    onKicked: async () => {
      const hour = Math.floor(clock.now().getTime() / HOUR_MS);
      await alert(`wecom.kicked:${bot.id}:${hour}`, (locale) => talkWords(locale).kicked(bot.id));
    },
    ids,
    random,
    monotonic,
    delay,
    log,
  });
}
