import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildServer } from './children.ts';
import { startNode } from './children.ts';

/** The demo's key in every benchmark: what is encrypted must be readable by a process that starts later. */
export const DATA_KEY = Buffer.alloc(32, 7);

/** `node dist/main.js` in demo mode on a database, with files of its own. */
export async function startLoupan(
  databaseUrl: string,
  nodeOptions: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
): Promise<ChildServer> {
  const files = mkdtempSync(join(tmpdir(), 'lpb-files-'));
  const child = await startNode([...nodeOptions, 'dist/main.js'], {
    DATABASE_URL: databaseUrl,
    LOUPAN_DEMO: 'on',
    LOUPAN_LOG_LEVEL: 'warn',
    LOUPAN_FILES: files,
    LOUPAN_DATA_KEY: DATA_KEY.toString('base64'),
    ...more,
  });
  return {
    ...child,
    stop: async () => {
      await child.stop();
      rmSync(files, { recursive: true, force: true });
    },
  };
}
