import { createHmac, randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { seedDemo } from '../../src/db/seeds/demo.ts';
import { Work } from '../../src/handlers/work.ts';
import { systemIds } from '../../src/ids.ts';
import { BENCH_ZONE } from '../support/benchEngine.ts';
import type { ChildServer } from '../support/children.ts';
import { startNode } from '../support/children.ts';
import { addConsultants } from '../support/consultants.ts';
import type { Bodies, LoadResult } from '../support/load.ts';
import { openLoop } from '../support/load.ts';
import { startLoupan } from '../support/loupan.ts';
import { startMariadb } from '../support/mariadb.ts';
import { median, spread } from '../support/median.ts';
import type { Place } from '../support/migrated.ts';
import { migrated } from '../support/migrated.ts';
import { operationHeader } from '../support/operationHeader.ts';
import type { Figure } from '../support/report.ts';
import type { PostedCall, SlackApi } from '../support/slackApi.ts';
import { startSlackApi, TEAM } from '../support/slackApi.ts';

const SECRET = 'bench-signing-secret';
const MEMBERS = 200;
const REPEATS = 3;
const LOAD = { perSecond: 100, seconds: 15 };
const WARM_UP = { perSecond: 100, seconds: 3 };
const CHARTS = { perSecond: 2, seconds: 15 };
const WAITING = 500;
const CHANNELS = 20;
const EACH = 8;
const HANG_MS = 10_000;
const LIMIT_S = 30;
const WITHIN_MS = 60_000;

/** Slack over HTTP: signed commands that are stored, acknowledged while charts are drawn, and channels that do not wait for each other. */
export async function slackCase(): Promise<Figure[]> {
  const server = await startMariadb();
  const api = await startSlackApi();
  try {
    const place = await migrated(server, 'slack');
    const floorPlace = await migrated(server, 'floor');
    try {
      await filled(place);
      const loupan = await startLoupan(server.url('slack'), [], {
        LOUPAN_DEMO: 'off',
        SLACK_MODE: 'http',
        SLACK_BOT_TOKEN: 'xoxb-bench',
        SLACK_SIGNING_SECRET: SECRET,
        SLACK_API_URL: api.url,
      });
      const floor = await startNode(['bench/floors/slack.mjs'], {
        FLOOR_SOCKET: server.socket,
        FLOOR_DATABASE: 'floor',
        FLOOR_SECRET: SECRET,
      });
      try {
        return [...(await acks(place, loupan, floor)), await channels(place, api)];
      } finally {
        await floor.stop();
        await loupan.stop();
      }
    } finally {
      await place.close();
      await floorPlace.close();
    }
  } finally {
    await api.close();
    await server.stop();
  }
}

async function acks(place: Place, loupan: ChildServer, floor: ChildServer): Promise<Figure[]> {
  const path = '/slack/events';
  await openLoop(`${loupan.url}${path}`, registrations, WARM_UP);
  const [ours, floors]: [LoadResult[], LoadResult[]] = [[], []];
  for (let run = 0; run < REPEATS; run += 1) {
    floors.push(await openLoop(`${floor.url}${path}`, registrations, LOAD));
    ours.push(await openLoop(`${loupan.url}${path}`, registrations, LOAD));
  }
  await enqueue(place, WAITING);
  const [busy] = await Promise.all([
    openLoop(`${loupan.url}${path}`, registrations, LOAD),
    openLoop(`${loupan.url}${path}`, reports, CHARTS),
  ]);
  const p99 = (runs: readonly LoadResult[]): number[] => runs.map((run) => run.p99);
  const failed = ours.reduce((all, { failures }) => all + failures, 0);
  return [
    {
      name: `slack: acknowledged at ${LOAD.perSecond}/s, ${MEMBERS} members`,
      measured: `p99 ${median(p99(ours)).toFixed(1)} ms (${spread(p99(ours), 1)}; p50 ${median(ours.map(({ p50 }) => p50)).toFixed(1)}; ${failed} failed)`,
      floor: `p99 ${median(p99(floors)).toFixed(1)} ms (${spread(p99(floors), 1)}): signature and one row`,
      target: 'p99 <= 100 ms',
      met: median(p99(ours)) <= 100 && failed === 0,
    },
    {
      name: `slack: the same while ${CHARTS.perSecond} charts/s are drawn and ${WAITING} messages wait`,
      measured: `at most ${busy.max.toFixed(0)} ms (p99 ${busy.p99.toFixed(0)}; ${busy.failures} failed)`,
      floor: `at most ${Math.max(...floors.map(({ max }) => max)).toFixed(0)} ms, idle`,
      target: '<= 2500 ms',
      met: busy.max <= 2500 && busy.failures === 0,
    },
  ];
}

/** How much later the messages of 18 channels come when one channel hangs and one is limited. */
async function channels(place: Place, api: SlackApi): Promise<Figure> {
  await sentAll(api);
  const calm = await arrivals(place, api, 'calm');
  api.slow.set('C1', HANG_MS);
  api.limited.set('C2', LIMIT_S);
  const disturbed = await arrivals(place, api, 'disturbed');
  const later = [...calm].map(([key, at]) => (disturbed.get(key) ?? Number.POSITIVE_INFINITY) - at);
  const worst = Math.max(...later);
  return {
    name: `slack: delay of ${CHANNELS - 2} channels by one that hangs and one that is limited`,
    measured: `at most ${worst.toFixed(0)} ms later (median ${median(later).toFixed(0)})`,
    floor: 'the same messages without the two',
    target: '<= 1000 ms',
    met: worst <= 1000,
  };
}

/** Milliseconds from the start until each message of the undisturbed channels was posted. */
async function arrivals(place: Place, api: SlackApi, round: string): Promise<Map<string, number>> {
  api.posts.length = 0;
  const started = performance.now();
  await place.database.store.tx(async (session) => {
    for (let n = 0; n < CHANNELS * EACH; n += 1) {
      const channel = `C${(n % CHANNELS) + 1}`;
      await session.enqueue({
        dedupKey: `${round}:${n}`,
        target: { kind: 'conversation', channelId: channel },
        subject: { kind: 'none' },
        card: { blocks: [{ kind: 'text', text: `no ${n}.` }] },
        notBefore: new Date(),
      });
    }
  });
  const arrived = (): readonly PostedCall[] =>
    api.posts.filter(({ channel, text }) => channel !== 'C1' && channel !== 'C2' && text.startsWith('no '));
  const wanted = (CHANNELS - 2) * EACH;
  const until = performance.now() + WITHIN_MS;
  while (arrived().length < wanted && performance.now() < until) {
    await pause(50);
  }
  return new Map(arrived().map(({ text, at }) => [text, at - started] as const));
}

/** Until the messages that waited during the load have been posted. */
async function sentAll(api: SlackApi): Promise<void> {
  const until = performance.now() + WITHIN_MS;
  const waited = (): number =>
    new Set(api.posts.flatMap(({ text }) => (text.startsWith('waits ') ? [text] : []))).size;
  while (waited() < WAITING && performance.now() < until) {
    await pause(200);
  }
}

async function enqueue({ database }: Place, count: number): Promise<void> {
  await database.store.tx(async (session) => {
    for (let n = 0; n < count; n += 1) {
      await session.enqueue({
        dedupKey: `waiting:${n}`,
        target: { kind: 'conversation', channelId: `C${(n % CHANNELS) + 1}` },
        subject: { kind: 'none' },
        card: { blocks: [{ kind: 'text', text: `waits ${n}` }] },
        notBefore: new Date(),
      });
    }
  });
}

async function filled({ database }: Place): Promise<void> {
  const now = new Date();
  const { store } = database;
  await seedDemo({ store, ids: systemIds, now, zone: BENCH_ZONE, extent: 'named' });
  const [project] = await store.read.company.projects();
  const projectId = project?.id ?? '';
  const [first = ''] = await addConsultants(database, projectId, MEMBERS, now, (n) => ({
    platform: 'slack',
    workspace: TEAM,
    externalId: `U${n}`,
  }));
  await store.tx(async (session) => {
    const work = new Work(session);
    for (let n = 1; n <= CHANNELS; n += 1) {
      await work.insert('channel', {
        id: `C${n}`,
        platform: 'slack',
        workspace: TEAM,
        address: `C${n}`,
        projectId,
        teamId: null,
        purposes: ['complaints'],
        locale: 'zh-CN',
        version: 1,
      });
    }
    await work.finish(operationHeader(first, now), 'none');
  });
}

let registered = 0;

const registrations: Bodies = (n) => {
  registered += 1;
  return command(n, `新客 客户${registered} ${13_000_000_000 + registered}`);
};

const reports: Bodies = (n) => command(n, '日报');

/** A slash command as Slack sends and signs it. */
function command(n: number, text: string): ReturnType<Bodies> {
  const body = new URLSearchParams({
    command: '/loupan',
    text,
    user_id: `U${(n % MEMBERS) + 1}`,
    team_id: TEAM,
    channel_id: 'D1',
    trigger_id: randomUUID(),
    response_url: '',
  }).toString();
  const at = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': at,
      'x-slack-signature': `v0=${digest}`,
    },
  };
}
