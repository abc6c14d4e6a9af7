import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../../src/app.ts';
import { payloadFaults } from '../../../src/bot/slack/payloadFaults.ts';
import { readConfig } from '../../../src/config.ts';
import { DEMO_PEOPLE } from '../../../src/db/seeds/demoPeople.ts';
import { systemIds } from '../../../src/ids.ts';
import { fakeClock } from '../clock.ts';
import { freshDatabase, TEST_DATA_KEY, type TestDatabase } from '../database.ts';
import { quietLog } from '../quietLog.ts';
import { type SlackDriver, slackDriver } from '../slack/slackDriver.ts';
import { type SlackWorld, startSlackWorld } from '../slack/slackWorld.ts';
import { until } from '../until.ts';
import { callbackDriver } from '../wecom/callbackDriver.ts';
import { startWecomWorld, type WecomWorld } from '../wecom/wecomWorld.ts';

const SECRET = 'a-signing-secret';

/** The demo company with some of its people in Slack and some in WeCom: one Loupan, one database. */
export interface TwoPlatforms {
  readonly slack: SlackWorld;
  readonly wecom: WecomWorld;
  readonly database: TestDatabase;
  readonly clock: ReturnType<typeof fakeClock>;
  /** What people do in Slack; another one after a restart. */
  slackDriver(): SlackDriver;
  /** What people do in the chat of WeCom's app. */
  wecomDriver(): ReturnType<typeof callbackDriver>;
  /** Ends Loupan and starts it again on the same database. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  /** Who has an account where, by their common keys. */
  readonly inSlack: readonly string[];
  readonly inWecom: readonly string[];
}

export async function openTwoPlatforms({ inSlack, inWecom }: Options): Promise<TwoPlatforms> {
  const clock = fakeClock();
  const slack = await startSlackWorld({ check: (kind, payload) => payloadFaults(kind, payload) });
  const wecom = await startWecomWorld({ now: () => clock.now() });
  const files = await mkdtemp(join(tmpdir(), 'loupan-two-'));
  const database = await freshDatabase('sqlite');
  const { identity } = wecom;
  const open = async (): Promise<{ readonly app: App; readonly url: string }> => {
    const app = createApp({
      config: readConfig({
        DATABASE_URL: database.url,
        PORT: '0',
        BASE_URL: 'https://loupan.example.com',
        LOUPAN_DEMO: 'on',
        LOUPAN_FILES: files,
        LOUPAN_LOG_LEVEL: 'silent',
        LOUPAN_ADMINS: `slack:${slack.user('admin').id},wecom:${wecom.user('admin').userid}`,
        SLACK_MODE: 'http',
        SLACK_BOT_TOKEN: slack.botToken,
        SLACK_API_URL: slack.apiUrl,
        SLACK_SIGNING_SECRET: SECRET,
        WECOM_CORP_ID: identity.corpId,
        WECOM_API_URL: wecom.apiUrl,
        WECOM_AGENT_ID: identity.agentId,
        WECOM_APP_SECRET: identity.appSecret,
        WECOM_CALLBACK_TOKEN: identity.callbackToken,
        WECOM_CALLBACK_AES_KEY: identity.callbackAesKey,
      }),
      dataKey: TEST_DATA_KEY,
      clock,
      ids: systemIds,
      log: quietLog,
      random: () => 0.5,
    });
    const url = `http://127.0.0.1:${await app.start()}`;
    await until('Slack is connected', async () => {
      const body = (await (await fetch(`${url}/readyz`)).json()) as Ready;
      return body.platforms['slack']?.up === true;
    });
    return { app, url };
  };
  let running = await open();
  const driversNow = () => ({
    slack: slackDriver({ appUrl: running.url, signingSecret: SECRET, world: slack }),
    wecom: callbackDriver(wecom, running.url),
  });
  // As long as it runs: another one would number its messages from the first on again, and they would count as repeats.
  let drivers = driversNow();
  for (const key of inSlack) {
    await drivers.slack.message({ user: 'admin', text: `成员 slack:${slack.user(key).id} ${nameOf(key)}` });
  }
  for (const key of inWecom) {
    await drivers.wecom.text({ user: 'admin', text: `成员 wecom:${wecom.user(key).userid} ${nameOf(key)}` });
  }
  return {
    slack,
    wecom,
    database,
    clock,
    slackDriver: () => drivers.slack,
    wecomDriver: () => drivers.wecom,
    restart: async () => {
      await running.app.stop();
      running = await open();
      drivers = driversNow();
    },
    stop: async () => {
      await running.app.stop();
      await slack.stop();
      await wecom.stop();
      await database.drop();
      await rm(files, { recursive: true, force: true });
    },
  };
}

interface Ready {
  readonly platforms: Readonly<Record<string, { readonly up: boolean } | undefined>>;
}

/** As the demo company calls him. */
function nameOf(key: string): string {
  return DEMO_PEOPLE.find((person) => person.key === key)?.name ?? key;
}
