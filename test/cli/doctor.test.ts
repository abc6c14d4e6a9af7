import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startFakeS3 } from '../support/fakeS3.ts';
import { type SlackWorld, startSlackWorld } from '../support/slack/slackWorld.ts';
import { startWecomWorld, type WecomWorld } from '../support/wecom/wecomWorld.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');

describe('npm run doctor', () => {
  let world: SlackWorld;
  let wecom: WecomWorld;
  let folder: string;

  beforeAll(async () => {
    world = await startSlackWorld();
    wecom = await startWecomWorld();
    folder = await mkdtemp(`${tmpdir()}/doctor-`);
  });

  afterAll(async () => {
    await world.stop();
    await wecom.stop();
    await rm(folder, { recursive: true });
  });

  async function run(env: Readonly<Record<string, string>>) {
    return await new Promise<{ readonly code: number; readonly lines: readonly string[] }>((resolve) => {
      const settings = {
        ...{ PATH: process.env['PATH'], LOUPAN_DATA_KEY: KEY },
        ...{ DATABASE_URL: `sqlite:${folder}/loupan.db`, LOUPAN_FILES: folder },
      };
      const args = ['--import', 'tsx', 'src/cli/doctor.ts'];
      execFile(process.execPath, args, { env: { ...settings, ...env } }, (error, stdout) => {
        resolve({ code: Number(error?.code ?? 0), lines: stdout.trim().split('\n') });
      });
    });
  }

  test('looks at Slack where it is connected, before the first start as well, and says what is still to do', async () => {
    const { code, lines } = await run({
      SLACK_MODE: 'http',
      SLACK_BOT_TOKEN: world.botToken,
      SLACK_SIGNING_SECRET: 'secret',
      SLACK_API_URL: world.apiUrl,
      BASE_URL: 'https://loupan.example.com',
    });
    expect(lines).toContain(`ok    slack: workspace Loupan (${world.team}), the bot is @loupan`);
    expect(lines.find((line) => line.startsWith('warn  slack channels: '))).toContain('not looked at');
    expect(lines.find((line) => line.startsWith('warn  slack administrator: '))).toContain('LOUPAN_ADMINS=');
    expect(code).toBe(0);
  });

  test('looks whether files can be kept in their bucket', async () => {
    const s3 = await startFakeS3();
    const { accessKeyId, secretAccessKey, region, address } = s3.options;
    const env = {
      LOUPAN_FILES: 's3://files/loupan',
      LOUPAN_S3_ENDPOINT: address.replace(/\/files$/u, ''),
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: accessKeyId,
    };
    const good = await run({ ...env, AWS_SECRET_ACCESS_KEY: secretAccessKey });
    expect(good.lines).toContain('ok    files: s3://files/loupan can be written, read and removed');
    expect(s3.objects.size).toBe(0);
    const bad = await run({ ...env, AWS_SECRET_ACCESS_KEY: 'geheim' });
    const line = bad.lines.find((one) => one.startsWith('FAIL  files: '));
    expect(line).toContain('SignatureDoesNotMatch');
    expect(line).not.toContain('geheim');
    expect(bad.code).toBe(1);
    await s3.stop();
  });

  test('ends with 1 where Slack refuses, and repeats no secret', async () => {
    const { code, lines } = await run({
      SLACK_BOT_TOKEN: 'xoxb-geheim',
      SLACK_APP_TOKEN: 'xapp-geheim',
      SLACK_API_URL: world.apiUrl,
      LOUPAN_ADMINS: 'slack:U1',
    });
    expect(lines.filter((line) => line.startsWith('FAIL')).map((line) => line.split(':')[0])).toEqual([
      'FAIL  slack',
      'FAIL  slack socket',
    ]);
    expect(code).toBe(1);
    expect(lines.join('\n')).not.toContain('geheim');
  });

  test('looks at WeCom where it is connected, without taking the bot away from whoever runs it', async () => {
    const { identity, apiUrl, botUrl } = wecom;
    const { code, lines } = await run({
      WECOM_CORP_ID: identity.corpId,
      WECOM_AGENT_ID: identity.agentId,
      WECOM_APP_SECRET: identity.appSecret,
      WECOM_CALLBACK_TOKEN: identity.callbackToken,
      WECOM_CALLBACK_AES_KEY: identity.callbackAesKey,
      WECOM_BOT_ID: identity.botId,
      WECOM_BOT_SECRET: identity.botSecret,
      WECOM_API_URL: apiUrl,
      WECOM_BOT_WS_URL: botUrl,
      BASE_URL: 'https://loupan.example.com',
    });
    expect(lines[0]).toMatch(/^ok {4}configuration: company, WeCom by the app and the bot, /u);
    expect(lines.find((line) => line.startsWith('ok    wecom app: '))).toContain('楼盘');
    expect(lines.find((line) => line.startsWith('warn  wecom channels: '))).toContain('not looked at');
    expect(lines.find((line) => line.startsWith('warn  wecom administrator: '))).toContain('wecom:zhangsan');
    expect(wecom.bot.subscribes).toBe(0);
    expect(code).toBe(0);
  });

  test('ends with 1 where WeCom does not take the secret, and repeats none', async () => {
    const { code, lines } = await run({
      WECOM_CORP_ID: wecom.identity.corpId,
      WECOM_AGENT_ID: wecom.identity.agentId,
      WECOM_APP_SECRET: 'geheim-und-falsch',
      WECOM_CALLBACK_TOKEN: 'geheimerToken',
      WECOM_CALLBACK_AES_KEY: `geheim${'a'.repeat(37)}`,
      WECOM_API_URL: wecom.apiUrl,
      LOUPAN_ADMINS: 'wecom:admin',
    });
    expect(lines.filter((line) => line.startsWith('FAIL'))).toEqual([
      expect.stringContaining('wecom app: WeCom does not take WECOM_APP_SECRET (40001)'),
    ]);
    expect(code).toBe(1);
    expect(lines.join('\n')).not.toContain('geheim');
  });

  test('says nothing of Slack and WeCom in the demo', async () => {
    const { code, lines } = await run({});
    expect(lines.join('\n')).not.toMatch(/slack|wecom/iu);
    expect(code).toBe(0);
  });
});
