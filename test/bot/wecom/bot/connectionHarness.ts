import { randomUUID } from 'node:crypto';
import type { BotEvent, BotMessage } from '../../../../src/bot/wecom/bot/botMessage.ts';
import { BotConnection, type BotConnectionDeps } from '../../../../src/bot/wecom/bot/botConnection.ts';
import { createLog } from '../../../../src/log.ts';
import { fakeTime } from './fakeTime.ts';

export type Incoming = BotMessage | BotEvent;

/** One process's connection, with what came over it and what its log says. */
export function connectionHarness(wsUrl: string, more: Partial<BotConnectionDeps> = {}) {
  const time = fakeTime();
  const taken: Incoming[] = [];
  const lines: string[] = [];
  let kicks = 0;
  const connection = new BotConnection({
    bot: { id: 'AIBOT', secret: 'bot-secret', wsUrl },
    owner: async (run, signal) => {
      await run(signal);
    },
    take: (incoming) => {
      taken.push(incoming);
      return Promise.resolve();
    },
    onKicked: () => {
      kicks += 1;
      return Promise.resolve();
    },
    ids: { token: randomUUID },
    random: () => 0.5,
    monotonic: time.monotonic,
    delay: time.delay,
    log: createLog('debug', { write: (line) => lines.push(line) }),
    ...more,
  });
  return {
    connection,
    time,
    taken,
    /** The log, line by line. */
    lines,
    /** How often the operators were told of a kick. */
    get kicks(): number {
      return kicks;
    },
    /** How long it waits before it tries again, in milliseconds; undefined while it does not wait. */
    pause: (): number | undefined => time.waiting()[0],
  };
}

export type ConnectionHarness = ReturnType<typeof connectionHarness>;
