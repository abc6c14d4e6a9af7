import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readConfig } from '../src/config.ts';
import { dataKeyOf } from '../src/dataKey.ts';

test('processes that start together on an empty folder use one key', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'loupan-key-'));
  const config = readConfig({ DATABASE_URL: `sqlite:${join(folder, 'new', 'loupan.db')}` });
  const keys = await Promise.all([1, 2, 3, 4].map(() => dataKeyOf(config)));
  const [first] = keys;
  expect(first).toHaveLength(32);
  expect(keys).toEqual([first, first, first, first]);
  expect(await dataKeyOf(config)).toEqual(first);
  expect(await readdir(join(folder, 'new'))).toEqual(['demo.key']);
  await rm(folder, { recursive: true });
});
