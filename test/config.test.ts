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

  describe('Slack', () => {
    const BOT = 'xoxb-geheim-1';
    const APP = 'xapp-geheim-2';
    const SIGNING = 'geheim3';
    const COMPANY = { LOUPAN_DATA_KEY: KEY };

    test('is connected as soon as its bot has a token; the demo is then off unless it is asked for', () => {
      const env = { ...COMPANY, SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP };
      expect(readConfig(env)).toMatchObject({
        demo: false,
        slack: { mode: 'socket', botToken: BOT, appToken: APP },
      });
      expect(readConfig({ ...env, LOUPAN_DEMO: 'on' })).toMatchObject({
        demo: true,
        slack: { botToken: BOT },
      });
      expect(readConfig({}).slack).toBeUndefined();
    });

    test('over HTTP it needs the secret instead, and both ways take the address of another Web API', () => {
      const env = { SLACK_MODE: 'http', SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SIGNING };
      const SLACK_API_URL = 'http://127.0.0.1:4000/api/';
      expect(readConfig({ ...COMPANY, ...env, SLACK_API_URL }).slack).toEqual({
        mode: 'http',
        botToken: BOT,
        signingSecret: SIGNING,
        apiUrl: SLACK_API_URL,
      });
    });

    test('a copy of .env.example connects nothing', () => {
      expect(readConfig({ SLACK_MODE: 'socket', SLACK_BOT_TOKEN: '' })).toMatchObject({ demo: true });
    });

    test('what its mode needs and is not there is named, with where to copy it and the other way', () => {
      const socket = refusal({ ...COMPANY, SLACK_BOT_TOKEN: BOT });
      expect(socket).toContain('SLACK_APP_TOKEN is not set, and SLACK_MODE is "socket"; allowed: ');
      expect(socket).toContain('Basic Information');
      expect(socket).toContain('or SLACK_MODE=http with SLACK_SIGNING_SECRET');
      const http = refusal({ ...COMPANY, SLACK_BOT_TOKEN: BOT, SLACK_MODE: 'http' });
      expect(http).toContain('SLACK_SIGNING_SECRET is not set, and SLACK_MODE is "http"');
      expect(http).not.toContain('SLACK_APP_TOKEN is');
      expect(refusal({ ...COMPANY, SLACK_BOT_TOKEN: BOT, SLACK_MODE: 'rtm' })).toContain(
        'SLACK_MODE is "rtm"; allowed: socket or http',
      );
    });

    test('values in each other’s places are noticed, all at once, and never repeated', () => {
      const message = refusal({
        SLACK_BOT_TOKEN: 'xoxp-geheim-4',
        SLACK_APP_TOKEN: BOT,
        SLACK_SIGNING_SECRET: APP,
      });
      expect(message).toContain(
        'SLACK_BOT_TOKEN is set, but wrong; allowed: the Bot User OAuth Token, xoxb-',
      );
      expect(message).toContain('SLACK_APP_TOKEN is set, but wrong; allowed: the app-level token, xapp-');
      expect(message).toContain('SLACK_SIGNING_SECRET is set, but wrong; allowed: the Signing Secret');
      expect(message).toContain('LOUPAN_DATA_KEY is not set');
      expect(message).not.toContain('is not set, though');
      expect(message).not.toContain('geheim');
    });

    test('the rest of it without the bot’s token is a mistake, not a demo', () => {
      const message = refusal({ ...COMPANY, SLACK_APP_TOKEN: APP });
      expect(message).toContain('SLACK_BOT_TOKEN is not set, though SLACK_APP_TOKEN is; allowed: ');
      expect(message).not.toContain('geheim');
    });
  });

  describe('WeCom', () => {
    const COMPANY = { LOUPAN_DATA_KEY: KEY } as const;
    const APP = { WECOM_CORP_ID: 'ww1', WECOM_AGENT_ID: '1000002', WECOM_APP_SECRET: 'geheim' } as const;
    const BOT = { WECOM_BOT_ID: 'aib1', WECOM_BOT_SECRET: 'geheim' } as const;

    test('is connected by the bot, by the app, or by both', () => {
      expect(readConfig({ ...COMPANY, ...BOT }).wecom).toEqual({
        corpId: '',
        bot: { id: 'aib1', secret: 'geheim' },
      });
      expect(readConfig({ ...COMPANY, ...APP, ...BOT }).wecom).toEqual({
        corpId: 'ww1',
        app: { agentId: '1000002', secret: 'geheim' },
        bot: { id: 'aib1', secret: 'geheim' },
      });
      const key = 'a'.repeat(43);
      expect(
        readConfig({ ...COMPANY, ...APP, WECOM_CALLBACK_TOKEN: 'QDG6eK', WECOM_CALLBACK_AES_KEY: key }).wecom!
          .app,
      ).toMatchObject({ callback: { token: 'QDG6eK', aesKey: key } });
    });

    test.each([
      [{ WECOM_CORP_ID: 'ww1' }, 'WECOM_CORP_ID is set alone'],
      [{ WECOM_BOT_ID: 'aib1' }, 'WECOM_BOT_SECRET is not set, and the AI bot needs it'],
      [{ WECOM_APP_SECRET: 'geheim' }, 'WECOM_AGENT_ID is not set, and the self-built app needs it'],
      [
        { ...APP, WECOM_CALLBACK_TOKEN: 'QDG6eK' },
        'WECOM_CALLBACK_AES_KEY is not set, and its callback needs it',
      ],
      [{ ...APP, WECOM_AGENT_ID: 'x' }, 'WECOM_AGENT_ID is "x"; allowed: the AgentId'],
      [{ ...BOT, WECOM_CALLBACK_AES_KEY: 'short' }, 'WECOM_CALLBACK_AES_KEY is set, but wrong'],
    ])('says what is missing or wrong: %o', (given, said) => {
      const message = refusal({ ...COMPANY, ...given });
      expect(message).toContain(said);
      expect(message).not.toContain('geheim');
    });
  });
});
