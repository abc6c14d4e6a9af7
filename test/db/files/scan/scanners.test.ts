import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Clamd } from '../../../../src/db/files/scan/clamd.ts';
import { ScanCommand } from '../../../../src/db/files/scan/scanCommand.ts';
import type { Scanner } from '../../../../src/handlers/ports/scanner.ts';
import { type FakeClamd, PLANTED, startFakeClamd } from '../../../support/fakeClamd.ts';

const CLEAN = Buffer.from('签约 scan');
const BAD = Buffer.from(`%PDF-1.7 ${PLANTED}`);
const LARGE = Buffer.alloc(10 * 1024 * 1024, 7);

/** What every scanner keeps to. */
function scannerContract(open: () => Scanner): void {
  test('what is clean is so, whatever its size', async () => {
    expect(await open().scan(CLEAN)).toEqual({ clean: true });
    expect(await open().scan(LARGE)).toEqual({ clean: true });
    expect(await open().scan(new Uint8Array())).toEqual({ clean: true });
  });

  test('what is not has a name', async () => {
    expect(await open().scan(BAD)).toEqual({ clean: false, found: expect.stringContaining('Planted') });
  });
}

describe('clamd', () => {
  let clamd: FakeClamd;
  beforeAll(async () => {
    clamd = await startFakeClamd();
  });
  afterAll(() => clamd.stop());
  beforeEach(() => {
    clamd.says = undefined;
  });
  const open = (withinMs?: number) => new Clamd({ host: '127.0.0.1', port: clamd.port }, withinMs);

  scannerContract(() => open());

  test('sees every byte', async () => {
    await open().scan(LARGE);
    expect(clamd.scanned.at(-1)?.equals(LARGE)).toBe(true);
  });

  test.each(['INSTREAM size limit exceeded. ERROR', 'UNKNOWN COMMAND', ''])(
    'that says “%s” has given no verdict',
    async (says) => {
      clamd.says = says;
      await expect(open().scan(CLEAN)).rejects.toThrow('clamd said');
    },
  );

  test('that says nothing, or is not there, has given none', async () => {
    clamd.says = null;
    await expect(open(50).scan(CLEAN)).rejects.toThrow('within 50 ms');
    await expect(new Clamd({ host: '127.0.0.1', port: 1 }).scan(CLEAN)).rejects.toThrow('ECONNREFUSED');
    await expect(new Clamd({ path: '/nowhere/clamd.ctl' }).scan(CLEAN)).rejects.toThrow('ENOENT');
  });
});

describe('a command', () => {
  const script = `let all = ''; process.stdin.on('data', (d) => (all += d)).on('end', () => {
    if (all.includes('${PLANTED}')) { console.log('stdin: Test.Planted FOUND'); process.exitCode = 1; } });`;
  const open = () => new ScanCommand(process.execPath, ['-e', script]);

  scannerContract(open);

  test('that fails, does not end, or is not there, has given no verdict', async () => {
    const failing = new ScanCommand(process.execPath, [
      '-e',
      'console.error("no database"); process.exit(2)',
    ]);
    await expect(failing.scan(LARGE)).rejects.toThrow('ended with 2: no database');
    const endless = new ScanCommand(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], 100);
    await expect(endless.scan(CLEAN)).rejects.toThrow('ended with null');
    await expect(new ScanCommand('/nowhere/scan', []).scan(CLEAN)).rejects.toThrow('ENOENT');
  });
});
