import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a test database lies. */
export interface Place {
  readonly url: string;
  readonly remove: () => Promise<void>;
}

/** Brings the database at an address up to date. */
export type MigrateAt = (url: string) => Promise<void>;

/** A folder that all test files of this run share; outside jest one of this process, removed at its end. */
export function cacheFolder(): string {
  const shared = process.env['LOUPAN_TEST_CACHE'];
  const folder = shared ?? join(tmpdir(), `loupan-cache-${process.pid}`);
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    if (shared === undefined) {
      process.once('exit', () => {
        rmSync(folder, { recursive: true, force: true });
      });
    }
  }
  return folder;
}
