import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '../../src/app.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { connect } from '../../src/db/connect.ts';
import { systemIds } from '../../src/ids.ts';
import { fakeClock } from '../support/clock.ts';
import { TEST_DATA_KEY } from '../support/database.ts';
import { quietLog } from '../support/quietLog.ts';

const COPIES = 4;
/** Four people at once, each about a customer of his own. */
const DESKS = [
  { as: 'li', customer: 'C12' },
  { as: 'li', customer: 'C13' },
  { as: 'li', customer: 'C14' },
  { as: 'chen', customer: 'C20' },
] as const;

export interface CopiesReport {
  readonly times: number;
  /** Follow-ups that the database has in the end. */
  readonly effects: number;
  /** Deliveries whose copies were not all answered alike. */
  readonly unlike: readonly string[];
  /** Answers other than 200. */
  readonly failures: readonly number[];
}

/** Each delivery comes four times at the same moment, at replicas on databases that are one. */
export async function fourCopies(databaseUrls: readonly string[], times: number): Promise<CopiesReport> {
  const files = await mkdtemp(join(tmpdir(), 'loupan-copies-'));
  const apps: { readonly app: App; readonly url: string }[] = [];
  for (const databaseUrl of databaseUrls) {
    const app = replica(databaseUrl, files);
    apps.push({ app, url: `http://127.0.0.1:${await app.start()}/console/api/say` });
  }
  try {
    const marks = Array.from({ length: times }, (_, n) => `copy-${n}-${randomBytes(3).toString('hex')}`);
    const failures: number[] = [];
    const unlike: string[] = [];
    const waiting = [...marks];
    const deliver = async ({ as, customer }: (typeof DESKS)[number]): Promise<void> => {
      for (let mark = waiting.pop(); mark !== undefined; mark = waiting.pop()) {
        const body = JSON.stringify({
          as,
          text: `跟进 ${customer} 电话 ${mark}`,
          deliveryId: randomUUID(),
        });
        const answers = await Promise.all(
          Array.from({ length: COPIES }, (_, n) =>
            post((apps[n % apps.length] as { url: string }).url, body),
          ),
        );
        failures.push(...answers.filter(({ status }) => status !== 200).map(({ status }) => status));
        if (new Set(answers.map(({ text }) => text)).size > 1) {
          unlike.push(mark);
        }
      }
    };
    await Promise.all(DESKS.map(deliver));
    return { times, effects: await effectsOf(databaseUrls[0] ?? '', new Set(marks)), unlike, failures };
  } finally {
    await Promise.all(apps.map(({ app }) => app.stop()));
    await rm(files, { recursive: true, force: true });
  }
}

function replica(databaseUrl: string, files: string): App {
  return createApp({
    config: readConfig({
      DATABASE_URL: databaseUrl,
      PORT: '0',
      LOUPAN_DEMO: 'on',
      LOUPAN_FILES: files,
      LOUPAN_LOG_LEVEL: 'silent',
    }),
    dataKey: TEST_DATA_KEY,
    clock: fakeClock(),
    ids: systemIds,
    log: quietLog,
    random: () => randomInt(1_000) / 1_000,
  });
}

/** The outcome, and the text of what was answered: what a person would notice. */
async function post(url: string, body: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { outcome, refs, messages } = (await response.json()) as {
    outcome?: string;
    refs?: readonly string[];
    messages?: readonly { readonly id: string; readonly text: string }[];
  };
  const said = messages?.map(({ id, text }) => [id, text]);
  return { status: response.status, text: JSON.stringify([outcome, refs, said]) };
}

async function effectsOf(databaseUrl: string, marks: ReadonlySet<string>): Promise<number> {
  const database = connect({ url: databaseUrl, log: quietLog, dataKey: TEST_DATA_KEY });
  try {
    const { customers, followUps } = database.store.read;
    let effects = 0;
    for (const ref of [12, 13, 14, 20]) {
      const all = await followUps.ofCustomer((await customers.byRef(ref))?.id ?? '', 1_000_000);
      effects += all.filter(({ content }) => marks.has(/copy-\S+/u.exec(content)?.[0] ?? '')).length;
    }
    return effects;
  } finally {
    await database.close();
  }
}
