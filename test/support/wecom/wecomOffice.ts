import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { DEMO_PEOPLE } from '../../../src/db/seeds/demoPeople.ts';
import { systemIds } from '../../../src/ids.ts';
import { fakeClock } from '../clock.ts';
import { freshDatabase, TEST_DATA_KEY, type TestDatabase } from '../database.ts';
import { quietLog } from '../quietLog.ts';
import { until } from '../until.ts';
import { botDriver } from './botDriver.ts';
import { callbackDriver } from './callbackDriver.ts';
import { startWecomWorld, type WecomWorld, type WecomWorldOptions } from './wecomWorld.ts';

/** The demo company in WeCom: the whole of Loupan, with what people do there and what they see. */
export interface WecomOffice {
  readonly world: WecomWorld;
  /** What people do in the chat of the app. */
  readonly app: ReturnType<typeof callbackDriver>;
  /** What people say to the bot. */
  readonly bot: ReturnType<typeof botDriver>;
  readonly loupan: App;
  readonly database: TestDatabase;
  readonly clock: ReturnType<typeof fakeClock>;
  readonly url: string;
  /** What `/readyz` says. */
  ready(): Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
  /** Starts a further process on the same database, behind an address of its own; it ends with the office. */
  another(): Promise<{ readonly url: string }>;
  stop(): Promise<void>;
}

interface OfficeOptions {
  /** What is connected. */
  readonly ways?: readonly ('app' | 'bot')[];
  readonly world?: WecomWorldOptions;
  /** Of the forms' pages; without one no phone can open them. */
  readonly baseUrl?: string;
  /** Of a trusted domain. */
  readonly domainFile?: string;
  /** Another secret of the app than WeCom knows. */
  readonly appSecret?: string;
  /** People who are linked to the demo's members, by their common key. */
  readonly linked?: readonly string[];
}

const DEMO_NAMES = new Map(DEMO_PEOPLE.map(({ key, name }) => [key, name]));

export async function openWecomOffice(options: OfficeOptions = {}): Promise<WecomOffice> {
  const { ways = ['app', 'bot'], linked = ['li', 'chen', 'wang'], baseUrl } = options;
  const clock = fakeClock();
  const world = await startWecomWorld({ now: () => clock.now(), ...options.world });
  const files = await mkdtemp(join(tmpdir(), 'loupan-wecom-'));
  const database = await freshDatabase('sqlite');
  const { identity } = world;
  const opened: App[] = [];
  const open = async (): Promise<{ readonly loupan: App; readonly url: string }> => {
    const loupan = createApp({
      config: readConfig({
        DATABASE_URL: database.url,
        PORT: '0',
        LOUPAN_DEMO: 'on',
        LOUPAN_FILES: files,
        LOUPAN_LOG_LEVEL: 'silent',
        LOUPAN_ADMINS: `wecom:${world.user('admin').userid}`,
        WECOM_CORP_ID: identity.corpId,
        WECOM_API_URL: world.apiUrl,
        WECOM_BOT_WS_URL: world.botUrl,
        ...(baseUrl === undefined ? {} : { BASE_URL: baseUrl }),
        ...(options.domainFile === undefined ? {} : { WECOM_DOMAIN_FILE: options.domainFile }),
        ...(ways.includes('app')
          ? {
              WECOM_AGENT_ID: identity.agentId,
              WECOM_APP_SECRET: options.appSecret ?? identity.appSecret,
              WECOM_CALLBACK_TOKEN: identity.callbackToken,
              WECOM_CALLBACK_AES_KEY: identity.callbackAesKey,
            }
          : {}),
        ...(ways.includes('bot')
          ? { WECOM_BOT_ID: identity.botId, WECOM_BOT_SECRET: identity.botSecret }
          : {}),
      }),
      dataKey: TEST_DATA_KEY,
      clock,
      ids: systemIds,
      log: quietLog,
      random: () => 0.5,
    });
    opened.push(loupan);
    return { loupan, url: `http://127.0.0.1:${await loupan.start()}` };
  };
  const { loupan, url } = await open();
  const app = callbackDriver(world, url);
  const bot = botDriver(world);
  const office: WecomOffice = {
    world,
    app,
    bot,
    loupan,
    database,
    clock,
    url,
    ready: async () => {
      const response = await fetch(`${url}/readyz`);
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    another: async () => ({ url: (await open()).url }),
    stop: async () => {
      await Promise.all(opened.map((one) => one.stop()));
      await world.stop();
      await database.drop();
      await rm(files, { recursive: true, force: true });
    },
  };
  if (ways.includes('bot')) {
    await until('the bot is connected', () => world.bot.isSubscribed);
  }
  for (const key of linked) {
    const text = `成员 wecom:${world.user(key).userid} ${DEMO_NAMES.get(key) ?? key}`;
    if (ways.includes('app')) {
      await app.text({ user: 'admin', text });
    } else {
      await told(office, 'admin', () => bot.say({ user: 'admin', text }));
    }
  }
  return office;
}

/** Resolves when something more stands in the conversation than before. */
export async function told(
  { world }: Pick<WecomOffice, 'world'>,
  where: string,
  act: () => Promise<unknown>,
): Promise<void> {
  const before = world.messages(where).length;
  await act();
  await until(`something is said in ${where}`, () => world.messages(where).length > before);
}
