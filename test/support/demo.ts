import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app.ts';
import { createDemoClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { systemIds } from '../../src/ids.ts';
import { MONDAY_TEN } from './clock.ts';
import { quietLog } from './quietLog.ts';

export interface Demo {
  /** http://127.0.0.1:PORT */
  readonly url: string;
  /** The folder in which files lie. */
  readonly files: string;
  stop(): Promise<void>;
}

/** The whole of Loupan as `npm start` runs it, on a free port and a database of its own. */
export async function startDemo(env: Readonly<Record<string, string>> = {}): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'loupan-demo-'));
  const files = join(folder, 'files');
  const config = readConfig({
    PORT: '0',
    LOUPAN_NOW: MONDAY_TEN,
    DATABASE_URL: `sqlite:${join(folder, 'loupan.db')}`,
    LOUPAN_FILES: files,
    ...env,
  });
  const app = createApp({
    config,
    dataKey: new Uint8Array(32).fill(9),
    clock: createDemoClock(config.now),
    ids: systemIds,
    log: quietLog,
    random: () => 0.5,
  });
  const port = await app.start();
  return {
    url: `http://127.0.0.1:${port}`,
    files,
    stop: async () => {
      await app.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
