import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../src/config.ts';
import { OperatorError } from '../src/errors.ts';

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(OperatorError);
    return (error as OperatorError).message;
  }
  throw new Error('the configuration was accepted');
}

const KEY = Buffer.alloc(32, 7).toString('base64');

describe('configuration', () => {
  test('an empty environment is the demo on loopback with the embedded database', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      baseUrl: 'http://localhost:3000',
      databaseUrl: 'sqlite:./data/loupan.db',
      zone: 'Asia/Shanghai',
      locale: 'zh-CN',
      demo: true,
      files: './data/files',
    });
  });

  test('a variable that is set but empty counts as not set', () => {
    expect(readConfig({ PORT: '', LOUPAN_DATA_KEY: '' }).port).toBe(3000);
  });

  test('one message names every problem, the value given and what is allowed', () => {
    const message = refusal({
      PORT: 'ninety',
      LOUPAN_TIMEZONE: 'Mars/Base',
      DATABASE_URL: 'postgres://u:geheim@h/db',
    });
    expect(message).toContain('PORT is "ninety"');
    expect(message).toContain('LOUPAN_TIMEZONE is "Mars/Base"');
    expect(message).toContain('Asia/Shanghai');
    expect(message).toContain('DATABASE_URL is set, but wrong');
    expect(message).toContain('mysql://user:pass@host:3306/db');
    expect(message).not.toContain('geheim');
  });

  test('the demo refuses to listen where others could reach it', () => {
    expect(refusal({ HOST: '0.0.0.0' })).toContain('HOST is "0.0.0.0"');
  });

  test('a company without the demo needs its data key, and 32 bytes of it', () => {
    expect(refusal({ LOUPAN_DEMO: 'off' })).toContain('LOUPAN_DATA_KEY');
    expect(refusal({ LOUPAN_DEMO: 'off', LOUPAN_DATA_KEY: 'c2hvcnQ=' })).toContain('32 bytes');
    expect(readConfig({ LOUPAN_DEMO: 'off', LOUPAN_DATA_KEY: KEY, HOST: '0.0.0.0' }).dataKey).toHaveLength(
      32,
    );
  });

  test('the first administrators are accounts of platforms', () => {
    expect(readConfig({ LOUPAN_ADMINS: 'slack:U012AB3CD, wecom:ZhangSan' }).admins).toEqual([
      { platform: 'slack', externalId: 'U012AB3CD' },
      { platform: 'wecom', externalId: 'zhangsan' },
    ]);
    expect(refusal({ LOUPAN_ADMINS: 'mail:me@example.com' })).toContain('LOUPAN_ADMINS');
  });

  test('the clock can be set in the demo only', () => {
    expect(readConfig({ LOUPAN_NOW: '2026-11-23T10:00:00+08:00' }).now?.toISOString()).toBe(
      '2026-11-23T02:00:00.000Z',
    );
    expect(refusal({ LOUPAN_NOW: 'yesterday' })).toContain('LOUPAN_NOW');
    expect(
      refusal({ LOUPAN_NOW: '2026-11-23T10:00:00+08:00', LOUPAN_DEMO: 'off', LOUPAN_DATA_KEY: KEY }),
    ).toContain('demo and tests only');
  });
});
