import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Bucket } from '../../../src/db/files/bucket.ts';
import { Folder } from '../../../src/db/files/folder.ts';
import { SealedFiles } from '../../../src/db/files/sealedFiles.ts';
import { filesContract } from '../../contract/files/filesContract.ts';
import { StoreUnavailableError } from '../../../src/handlers/ports/session.ts';
import { type FakeS3, startFakeS3 } from '../../support/fakeS3.ts';
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
  filesContract(() => Promise.resolve(new SealedFiles(new Folder(folder), options)));
});

describe('in a bucket', () => {
  let s3: FakeS3;
  beforeAll(async () => {
    s3 = await startFakeS3();
  });
  afterAll(() => s3.stop());
  const bucket = () => new Bucket({ ...s3.options, prefix: 'loupan' });

  filesContract(() => Promise.resolve(new SealedFiles(bucket(), options)));

  test('a file lies sealed under the prefix, and opens after a restart', async () => {
    const id = await new SealedFiles(bucket(), options).put(PNG, 'image/png');
    const sealed = s3.objects.get(`loupan/${id.slice(0, 2)}/${id}`);
    expect(sealed?.includes('chart')).toBe(false);
    expect(Buffer.from((await new SealedFiles(bucket(), options).get(id))!.bytes)).toEqual(PNG);
  });

  test('what is away for a moment is asked again, and else the delivery comes again', async () => {
    const files = new SealedFiles(bucket(), options);
    s3.failNext(2);
    const id = await files.put(PNG, 'image/png');
    s3.failNext(3);
    await expect(files.get(id)).rejects.toThrow(StoreUnavailableError);
    const nobody = new Bucket({ ...s3.options, prefix: '', address: 'http://127.0.0.1:1/files' });
    await expect(nobody.read('x')).rejects.toThrow(StoreUnavailableError);
  });

  test('a key that is refused says so, without its secret', async () => {
    const files = new SealedFiles(
      new Bucket({ ...s3.options, prefix: '', secretAccessKey: 'geheim' }),
      options,
    );
    await expect(files.put(PNG, 'image/png')).rejects.toThrow(
      /answered 403 to PUT: .*SignatureDoesNotMatch/u,
    );
    await expect(files.put(PNG, 'image/png')).rejects.not.toThrow('geheim');
  });
});

describe('in memory, for tests', () => {
  filesContract(() => Promise.resolve(new MemoryFiles()));
});

test('a chart comes back with its type, also after a restart', async () => {
  const id = await new SealedFiles(new Folder(folder), options).put(PNG, 'image/png');
  const back = await new SealedFiles(new Folder(folder), options).get(id);
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
  const files = new SealedFiles(new Folder(folder), options);
  await expect(files.put(Buffer.from('<script>'), 'image/png')).rejects.toThrow(/said to be image\/png/u);
  await expect(files.put(PNG, 'image/jpeg')).rejects.toThrow('is image/png');
});

test('a file that was changed on the disk is not shown', async () => {
  const files = new SealedFiles(new Folder(folder), options);
  const id = await files.put(PNG, 'image/png');
  const path = join(folder, id.slice(0, 2), id);
  const bytes = await readFile(path);
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  await writeFile(path, bytes);
  await expect(files.get(id)).rejects.toThrow('it was changed');
});
