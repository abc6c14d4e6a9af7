import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LocalFiles } from '../../../src/db/files/localFiles.ts';
import { filesContract } from '../../contract/files/filesContract.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { systemIds } from '../../../src/ids.ts';

const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('签约 chart'),
]);
const options = { dataKey: Buffer.alloc(32, 3), random: randomBytes, ids: systemIds };
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loupan-files-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('in a folder', () => {
  filesContract(() => Promise.resolve(new LocalFiles(folder, options)));
});

describe('in memory, for tests', () => {
  filesContract(() => Promise.resolve(new MemoryFiles()));
});

test('a chart comes back with its type, also after a restart', async () => {
  const id = await new LocalFiles(folder, options).put(PNG, 'image/png');
  const back = await new LocalFiles(folder, options).get(id);
  expect(back).toMatchObject({ id, type: 'image/png' });
  expect(PNG.equals(back!.bytes)).toBe(true);
});

test('on the disk a file shows nothing of what is in it, and nothing half-written stays', async () => {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const written = names.filter((entry) => entry.isFile());
  expect(written.length).toBeGreaterThan(0);
  for (const { parentPath, name } of written) {
    expect(name).not.toContain('.part');
    const bytes = await readFile(join(parentPath, name));
    expect(bytes.includes('chart')).toBe(false);
    expect(bytes.includes('PNG')).toBe(false);
  }
});

test('a file that is not what it says is not kept', async () => {
  const files = new LocalFiles(folder, options);
  await expect(files.put(Buffer.from('<script>'), 'image/png')).rejects.toThrow(/said to be image\/png/u);
  await expect(files.put(PNG, 'image/jpeg')).rejects.toThrow('is image/png');
});

test('a file that was changed on the disk is not shown', async () => {
  const files = new LocalFiles(folder, options);
  const id = await files.put(PNG, 'image/png');
  const path = join(folder, id.slice(0, 2), id);
  const bytes = await readFile(path);
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  await writeFile(path, bytes);
  await expect(files.get(id)).rejects.toThrow('it was changed');
});
