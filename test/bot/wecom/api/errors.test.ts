import { describe, expect, test } from '@jest/globals';
import {
  isShutOut,
  sendFailure,
  UnsendableError,
  WecomError,
  WecomUnansweredError,
} from '../../../../src/bot/wecom/api/errors.ts';

describe('what a refusal means for the message', () => {
  test.each([
    [-1, 'retry', undefined],
    [40001, 'retry', undefined],
    [40014, 'retry', undefined],
    [42001, 'retry', undefined],
    [45009, 'retry', 60_000],
    [45033, 'retry', undefined],
    [48002, 'retry', undefined],
    [60020, 'retry', 600_000],
    [60111, 'dead', undefined],
    [81013, 'dead', undefined],
    [93000, 'dead', undefined],
    [93004, 'dead', undefined],
    [93006, 'dead', undefined],
    [93008, 'dead', undefined],
    [40008, 'dead', undefined],
    [42014, 'dead', undefined],
    [45002, 'dead', undefined],
    [60140, 'dead', undefined],
    [999999, 'dead', undefined],
  ] as const)('%i of message/send: %s', (errcode, kind, afterMs) => {
    const failed = sendFailure(new WecomError(errcode, 'message/send'));
    expect(failed).toMatchObject({ kind, ...(afterMs === undefined ? {} : { afterMs }) });
    expect('afterMs' in failed).toBe(afterMs !== undefined);
    expect(failed.reason).toContain(String(errcode));
    expect(failed.reason).toContain('message/send');
  });

  test('a wrong secret waits long enough that the message outlives the ban of an hour', () => {
    for (const errcode of [40001, 40013, 45009]) {
      expect(sendFailure(new WecomError(errcode, 'gettoken'))).toMatchObject({
        kind: 'retry',
        afterMs: 600_000,
      });
    }
  });

  test('no answer: it may have been sent, or it cannot have been', () => {
    expect(sendFailure(new WecomUnansweredError('message/send', 'ECONNRESET', true))).toEqual({
      kind: 'unknown',
      reason: 'no answer of WeCom to message/send: ECONNRESET',
    });
    expect(sendFailure(new WecomUnansweredError('message/send', 'ECONNREFUSED', false)).kind).toBe('retry');
  });

  test('what WeCom would not take is not tried again', () => {
    expect(sendFailure(new UnsendableError('a picture of 0 bytes'))).toEqual({
      kind: 'dead',
      reason: 'a picture of 0 bytes',
    });
  });

  test('a fault of ours is no failure of WeCom', () => {
    const ours = new TypeError('x is undefined');
    expect(() => sendFailure(ours)).toThrow(ours);
  });
});

describe('who is shut out until somebody mends it', () => {
  test.each([
    ['a wrong secret', new WecomError(40001, 'gettoken'), true],
    ['a wrong corp id', new WecomError(40013, 'gettoken'), true],
    ['the ban for asking too often', new WecomError(45009, 'gettoken'), true],
    ['an address that is not trusted', new WecomError(60020, 'message/send'), true],
    ['a token that has just ended', new WecomError(40001, 'message/send'), false],
    ['too many messages', new WecomError(45009, 'message/send'), false],
    ['WeCom being busy', new WecomError(-1, 'gettoken'), false],
    ['an unknown receiver', new WecomError(81013, 'message/send'), false],
    ['no answer', new WecomUnansweredError('gettoken', 'ECONNREFUSED', false), false],
  ])('%s', (_what, error, shutOut) => {
    expect(isShutOut(error)).toBe(shutOut);
  });
});
