import { describe, expect, test } from '@jest/globals';
import type { Address, Transport } from '../../src/handlers/ports/transport.ts';
import { Pace } from '../../src/jobs/delivery/pace.ts';

const address = (key: string): Address => ({ platform: 'slack', workspace: 'T1', key });
const never = (): boolean => false;

/** A clock that goes on only while somebody waits. */
function timed({ pauseMs, ...pace }: Transport['pace'] & { readonly pauseMs: number }) {
  let now = 0;
  const transport = { platform: 'slack', pace, traits: () => ({ pauseMs }) } as unknown as Transport;
  const paced = new Pace({
    monotonic: () => now,
    delay: (ms) => {
      now += ms;
      return Promise.resolve();
    },
  });
  return {
    paced,
    now: () => Math.round(now),
    turn: (key: string, givenUp = never) => paced.turn(transport, address(key), givenUp),
  };
}

describe('turns at a platform', () => {
  test('come at its rate once what it takes at once is used up, and slower where several replicas share it', async () => {
    const { turn, now, paced } = timed({ perSecond: 10, burst: 3, pauseMs: 0 });
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      await turn(key);
    }
    expect(now()).toBe(200);
    paced.replicas = 2;
    await turn('f');
    expect(now()).toBe(400);
  });

  test('of one conversation keep their distance and hold up no other', async () => {
    const { turn, now } = timed({ perSecond: 100, burst: 100, pauseMs: 1_000 });
    await turn('a');
    await turn('b');
    expect(now()).toBe(0);
    await turn('a');
    expect(now()).toBe(1_000);
    await turn('b');
    expect(now()).toBe(1_000);
  });

  test('are given up by who is to end', async () => {
    const { turn } = timed({ perSecond: 1, burst: 1, pauseMs: 0 });
    await turn('a');
    let asked = 0;
    expect(await turn('b', () => (asked += 1) > 2)).toBe(false);
  });
});
