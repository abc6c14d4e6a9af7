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
import { until } from '../until.ts';
import { type SlackDriver, slackDriver } from './slackDriver.ts';
import { type SlackWorld, type SlackWorldOptions, startSlackWorld } from './slackWorld.ts';
import { type SocketWorld, startSocketWorld } from './socketWorld.ts';

const SECRET = 'a-signing-secret';
const APP_TOKEN = 'xapp-test';

/** The demo company in a workspace of Slack: the whole of Loupan, with what people do there and what they see. */
export interface SlackOffice {
  readonly world: SlackWorld;
  readonly driver: SlackDriver;
  readonly socket: SocketWorld;
  readonly app: App;
  readonly database: TestDatabase;
  readonly clock: ReturnType<typeof fakeClock>;
  readonly url: string;
  /** The folder in which files lie. */
  readonly files: string;
  /** What `/readyz` says. */
  ready(): Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
  stop(): Promise<void>;
}

interface OfficeOptions {
  readonly mode?: 'http' | 'socket';
  readonly world?: SlackWorldOptions;
  /** False: Slack cannot be reached at the start. */
  readonly there?: boolean;
  /** Of a server of the test's own. */
  readonly database?: TestDatabase;
  /** People who are linked to the demo's members, by their common key. */
  readonly linked?: readonly string[];
}

export async function openSlackOffice(options: OfficeOptions = {}): Promise<SlackOffice> {
  const { mode = 'http', there = true, linked = ['li', 'chen', 'wang'] } = options;
  const world = await startSlackWorld({
    check: (kind, payload) => payloadFaults(kind, payload),
    ...options.world,
  });
  const socket = await startSocketWorld({ world, appToken: APP_TOKEN });
  const files = await mkdtemp(join(tmpdir(), 'loupan-slack-'));
  const database = options.database ?? (await freshDatabase('sqlite'));
  const clock = fakeClock();
  const app = createApp({
    config: readConfig({
      DATABASE_URL: database.url,
      PORT: '0',
      LOUPAN_DEMO: 'on',
      LOUPAN_FILES: files,
      LOUPAN_LOG_LEVEL: 'silent',
      LOUPAN_ADMINS: `slack:${world.user('admin').id}`,
      SLACK_MODE: mode,
      SLACK_BOT_TOKEN: world.botToken,
      SLACK_API_URL: world.apiUrl,
      ...(mode === 'http' ? { SLACK_SIGNING_SECRET: SECRET } : { SLACK_APP_TOKEN: APP_TOKEN }),
    }),
    dataKey: TEST_DATA_KEY,
    clock,
    ids: systemIds,
    log: quietLog,
    random: () => 0.5,
  });
  if (!there) {
    await world.goAway();
  }
  const url = `http://127.0.0.1:${await app.start()}`;
  const driver = slackDriver({ appUrl: url, signingSecret: SECRET, world });
  const ready: SlackOffice['ready'] = async () => {
    const response = await fetch(`${url}/readyz`);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const office: SlackOffice = {
    world,
    driver,
    socket,
    app,
    database,
    clock,
    url,
    files,
    ready,
    stop: async () => {
      await app.stop();
      await socket.stop();
      await world.stop();
      await database.drop();
      await rm(files, { recursive: true, force: true });
    },
  };
  if (there) {
    await until('Slack is connected', async () => isUp((await ready()).body));
    const { message } = mode === 'http' ? driver : socket;
    for (const key of linked) {
      await message({ user: 'admin', text: `成员 slack:${world.user(key).id} ${nameOf(key)}` });
    }
  }
  return office;
}

function isUp(body: Record<string, unknown>): boolean {
  const platforms = body['platforms'] as Record<string, { readonly up: boolean } | undefined>;
  return platforms['slack']?.up === true;
}

/** As the demo company calls him. */
function nameOf(key: string): string {
  const name = DEMO_PEOPLE.find((person) => person.key === key)?.name;
  if (name === undefined) {
    throw new Error(`the demo company has no ${key}`);
  }
  return name;
}
