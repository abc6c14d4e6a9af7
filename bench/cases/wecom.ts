import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { createCallbackCrypto } from '../../src/bot/wecom/callback/crypto.ts';
import { seedDemo } from '../../src/db/seeds/demo.ts';
import { systemIds } from '../../src/ids.ts';
import { BENCH_ZONE } from '../support/benchEngine.ts';
import { startNode } from '../support/children.ts';
import { addConsultants } from '../support/consultants.ts';
import type { Bodies, LoadResult } from '../support/load.ts';
import { openLoop } from '../support/load.ts';
import { startLoupan } from '../support/loupan.ts';
import { startMariadb } from '../support/mariadb.ts';
import { median, spread } from '../support/median.ts';
import type { Place } from '../support/migrated.ts';
import { migrated } from '../support/migrated.ts';
import type { Figure } from '../support/report.ts';

const CORP = 'wwbench';
const TOKEN = 'QDG6eK';
const AES_KEY = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C';
const MEMBERS = 200;
const REPEATS = 3;
const LOAD = { perSecond: 50, seconds: 15 };
const WARM_UP = { perSecond: 50, seconds: 3 };
const CHECKS = 200;

const crypto = createCallbackCrypto({ token: TOKEN, aesKey: AES_KEY, receiveId: CORP });

/** WeCom over HTTP: sealed callbacks that are stored and answered through its API, and the check of the address. */
export async function wecomCase(): Promise<Figure[]> {
  const server = await startMariadb();
  const api = await startApi();
  try {
    const place = await migrated(server, 'wecom');
    const floorPlace = await migrated(server, 'floor');
    try {
      await filled(place);
      const loupan = await startLoupan(server.url('wecom'), [], {
        LOUPAN_DEMO: 'off',
        WECOM_CORP_ID: CORP,
        WECOM_AGENT_ID: '1000002',
        WECOM_APP_SECRET: 'bench',
        WECOM_CALLBACK_TOKEN: TOKEN,
        WECOM_CALLBACK_AES_KEY: AES_KEY,
        WECOM_API_URL: api.url,
      });
      const floor = await startNode(['bench/floors/wecom.mjs'], {
        FLOOR_SOCKET: server.socket,
        FLOOR_DATABASE: 'floor',
        FLOOR_TOKEN: TOKEN,
        FLOOR_AES_KEY: AES_KEY,
      });
      try {
        return [await callbacks(loupan.url, floor.url), await checks(loupan.url)];
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

async function callbacks(loupan: string, floor: string): Promise<Figure> {
  const path = '/wecom/callback';
  await openLoop(`${loupan}${path}`, registrations, WARM_UP);
  const [ours, floors]: [LoadResult[], LoadResult[]] = [[], []];
  for (let run = 0; run < REPEATS; run += 1) {
    floors.push(await openLoop(`${floor}${path}`, registrations, LOAD));
    ours.push(await openLoop(`${loupan}${path}`, registrations, LOAD));
  }
  const p99 = (runs: readonly LoadResult[]): number[] => runs.map((run) => run.p99);
  const failed = ours.reduce((all, { failures }) => all + failures, 0);
  return {
    name: `wecom: callback answered at ${LOAD.perSecond}/s, ${MEMBERS} members`,
    measured: `p99 ${median(p99(ours)).toFixed(1)} ms (${spread(p99(ours), 1)}; p50 ${median(ours.map(({ p50 }) => p50)).toFixed(1)}; ${failed} failed)`,
    floor: `p99 ${median(p99(floors)).toFixed(1)} ms (${spread(p99(floors), 1)}): unsealed and one row`,
    target: 'p99 <= 200 ms',
    met: median(p99(ours)) <= 200 && failed === 0,
  };
}

async function checks(loupan: string): Promise<Figure> {
  const times: number[] = [];
  for (let n = 0; n < CHECKS; n += 1) {
    const plain = String(1_616_140_317_555_161_000 + n);
    const { query, encrypt } = sealed(plain);
    const started = performance.now();
    const response = await fetch(`${loupan}/wecom/callback?${query}&echostr=${encodeURIComponent(encrypt)}`);
    const said = await response.text();
    times.push(performance.now() - started);
    if (said !== plain) {
      throw new Error(`the URL check answered ${said}`);
    }
  }
  const worst = Math.max(...times);
  return {
    name: 'wecom: URL check',
    measured: `at most ${worst.toFixed(1)} ms of ${CHECKS} (median ${median(times).toFixed(1)})`,
    floor: 'none: one decryption',
    target: '<= 100 ms',
    met: worst <= 100,
  };
}

async function filled({ database }: Place): Promise<void> {
  const now = new Date();
  const { store } = database;
  await seedDemo({ store, ids: systemIds, now, zone: BENCH_ZONE, extent: 'named' });
  const [project] = await store.read.company.projects();
  await addConsultants(database, project?.id ?? '', MEMBERS, now, (n) => ({
    platform: 'wecom',
    workspace: CORP,
    externalId: `user${n}`,
  }));
}

let registered = 0;

const registrations: Bodies = (n) => {
  registered += 1;
  const text = `新客 客户${registered} ${13_000_000_000 + registered}`;
  const seconds = Math.floor(Date.now() / 1_000);
  const { query, encrypt } = sealed(
    `<xml><ToUserName>${CORP}</ToUserName><FromUserName>user${(n % MEMBERS) + 1}</FromUserName><CreateTime>${seconds}</CreateTime><MsgType>text</MsgType><Content>${text}</Content><MsgId>${7_345_678_901_234_000_000n + BigInt(registered)}</MsgId><AgentID>1000002</AgentID></xml>`,
  );
  return {
    body: `<xml><ToUserName>${CORP}</ToUserName><AgentID>1000002</AgentID><Encrypt>${encrypt}</Encrypt></xml>`,
    headers: { 'content-type': 'text/xml' },
    query,
  };
};

function sealed(plain: string): { readonly query: string; readonly encrypt: string } {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const nonce = randomBytes(5).toString('hex');
  const encrypt = crypto.encrypt(plain, randomBytes(16));
  const signature = crypto.signature(timestamp, nonce, encrypt);
  return { query: `msg_signature=${signature}&timestamp=${timestamp}&nonce=${nonce}`, encrypt };
}

/** WeCom's API as far as Loupan calls it under load: everything is taken at once. */
async function startApi(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      const isToken = (request.url ?? '').includes('gettoken');
      response.end(
        JSON.stringify({
          errcode: 0,
          errmsg: 'ok',
          ...(isToken ? { access_token: 'T', expires_in: 7_200 } : { msgid: 'M', response_code: 'R' }),
        }),
      );
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/cgi-bin/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
