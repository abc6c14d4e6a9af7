import { describe, expect, test } from '@jest/globals';
import { WecomError, WecomUnansweredError } from '../../../../src/bot/wecom/api/errors.ts';
import { type FreshToken, TokenCache } from '../../../../src/bot/wecom/api/token.ts';
import { failure } from './tinyClient.ts';

const MINUTE = 60_000;

/** A cache whose clock and whose WeCom are in the test's hands. */
function office(expiresInMs = 120 * MINUTE) {
  let now = 5_000;
  let asked = 0;
  let broken: Error | undefined;
  const told: Error[] = [];
  const cache = new TokenCache({
    monotonic: () => now,
    ask: async (): Promise<FreshToken> => {
      asked += 1;
      await Promise.resolve();
      if (broken !== undefined) {
        throw broken;
      }
      return { token: `T${asked}`, expiresInMs };
    },
    onShutOut: (error) => {
      told.push(error);
    },
  });
  return {
    cache,
    told,
    asked: () => asked,
    pass: (ms: number) => {
      now += ms;
    },
    breakWith: (error: Error | undefined) => {
      broken = error;
    },
  };
}

describe('the access token', () => {
  test('is asked for once by any number of calls at the same moment', async () => {
    const { cache, asked } = office();
    expect(cache.state()).toEqual({ up: false, detail: 'WeCom was not asked yet' });
    const tokens = await Promise.all(Array.from({ length: 50 }, () => cache.token()));
    expect(new Set(tokens)).toEqual(new Set(['T1']));
    expect(asked()).toBe(1);
    expect(cache.state().up).toBe(true);
  });

  test('is renewed five minutes before its end, and not earlier', async () => {
    const { cache, pass } = office();
    await cache.token();
    pass(115 * MINUTE - 1);
    expect(await cache.token()).toBe('T1');
    pass(1);
    expect(await cache.token()).toBe('T2');
  });

  test('that lives for a few minutes only is not renewed with every call', async () => {
    const { cache, pass } = office(4 * MINUTE);
    await cache.token();
    pass(MINUTE);
    expect(await cache.token()).toBe('T1');
    pass(MINUTE);
    expect(await cache.token()).toBe('T2');
  });

  test('serves to its end while WeCom cannot be reached', async () => {
    const { cache, pass, breakWith } = office();
    await cache.token();
    breakWith(new WecomUnansweredError('gettoken', 'ECONNREFUSED', false));
    pass(116 * MINUTE);
    expect(await cache.token()).toBe('T1');
    expect(cache.state()).toEqual({ up: false, detail: 'no answer of WeCom to gettoken: ECONNREFUSED' });
    pass(4 * MINUTE);
    expect(await failure(cache.token())).toBeInstanceOf(WecomUnansweredError);
    breakWith(undefined);
    expect(await cache.token()).toBe('T4');
    expect(cache.state().up).toBe(true);
  });

  test('that was refused is renewed once, whoever else comes back with the same one', async () => {
    const { cache, asked } = office();
    const old = await cache.token();
    const renewed = await Promise.all(
      Array.from({ length: 50 }, async () => {
        cache.refused(old);
        return await cache.token();
      }),
    );
    cache.refused(old);
    expect(new Set(renewed)).toEqual(new Set(['T2']));
    expect(await cache.token()).toBe('T2');
    expect(asked()).toBe(2);
  });

  test('is not asked for again with a wrong secret before an hour is over', async () => {
    const { cache, asked, pass, breakWith, told } = office();
    breakWith(new WecomError(40001, 'gettoken'));
    for (let i = 0; i < 20; i += 1) {
      expect(await failure(cache.token())).toMatchObject({ errcode: 40001, method: 'gettoken' });
    }
    expect(asked()).toBe(1);
    expect(told).toHaveLength(1);
    pass(59 * MINUTE);
    await failure(cache.token());
    expect(asked()).toBe(1);
    expect(cache.state()).toEqual({
      up: false,
      detail: 'WeCom refused gettoken: 40001, the secret or the access token is wrong; tried again in 1 min',
    });
    pass(MINUTE);
    breakWith(undefined);
    expect(cache.state()).toMatchObject({ up: false });
    expect(await cache.token()).toBe('T2');
    expect(cache.state().up).toBe(true);
  });

  test.each([
    ['WeCom is busy', new WecomError(-1, 'gettoken')],
    ['WeCom cannot be reached', new WecomUnansweredError('gettoken', 'ENOTFOUND', false)],
    ['the address of this server is not trusted', new WecomError(60020, 'gettoken')],
  ])('is asked for again at once when %s: that is no wrong secret', async (_what, error) => {
    const { cache, asked, breakWith, told } = office();
    breakWith(error);
    await failure(cache.token());
    breakWith(undefined);
    expect(await cache.token()).toBe('T2');
    expect(asked()).toBe(2);
    expect(told).toEqual([]);
  });
});
