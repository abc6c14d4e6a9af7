import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from './place.ts';
import type { MigrateAt, Place } from './place.ts';

/** A SQLite file of its own: migrated once per run, then copied. */
export async function sqlitePlace(migrated: boolean, migrateAt: MigrateAt): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'loupan-test-'));
  const path = join(folder, 'loupan.db');
  if (migrated) {
    await copyFile(await template(migrateAt), path);
  }
  return {
    url: `sqlite:${path}`,
    remove: async () => {
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function template(migrateAt: MigrateAt): Promise<string> {
  const path = join(cacheFolder(), 'template.db');
  if (!existsSync(path)) {
    const mine = join(cacheFolder(), `${randomUUID()}.db`);
    await migrateAt(`sqlite:${mine}`);
    // Closing the last connection has folded the write-ahead log in. Whichever worker renames last is as good.
    await rename(mine, path);
  }
  return path;
}
