import { describe, expect, test } from '@jest/globals';
import { takeFiles } from '../../../src/bot/takeFiles.ts';
import { ScannedFiles } from '../../../src/db/files/scannedFiles.ts';
import type { Verdict } from '../../../src/handlers/ports/scanner.ts';
import { messages } from '../../../src/i18n/messages.ts';
import { filesContract } from '../../contract/files/filesContract.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { TEST_PICTURE } from '../../support/testPicture.ts';

const PHOTO = { name: '样板间.png', type: 'image/png', bytes: TEST_PICTURE };

class Kept extends MemoryFiles {
  stored = 0;
  override async put(bytes: Uint8Array, type: string): Promise<string> {
    this.stored += 1;
    return await super.put(bytes, type);
  }
}

async function sentWhere(scan: () => Promise<Verdict>) {
  const kept = new Kept();
  const warned: unknown[] = [];
  const files = new ScannedFiles(kept, { scan }, { warn: (what: unknown) => void warned.push(what) });
  const { ids, faults } = await takeFiles(files, [PHOTO]);
  const [fault] = faults;
  const { fileFault } = messages('zh-CN').common;
  return { ids, said: fault === undefined ? undefined : fileFault(fault), stored: kept.stored, warned };
}

describe('what people send, where a scanner is set', () => {
  filesContract(() =>
    Promise.resolve(
      new ScannedFiles(
        new MemoryFiles(),
        { scan: () => Promise.resolve({ clean: true }) },
        { warn: () => undefined },
      ),
    ),
  );

  test('is kept when it is clean', async () => {
    expect(await sentWhere(() => Promise.resolve({ clean: true }))).toMatchObject({
      stored: 1,
      said: undefined,
    });
  });

  test('is refused when it is not, and its finder is told what it was', async () => {
    const { ids, said, stored, warned } = await sentWhere(() =>
      Promise.resolve({ clean: false, found: 'Test.Planted' }),
    );
    expect([ids, stored]).toEqual([[], 0]);
    expect(said).toBe('「样板间.png」查出病毒，没有保存。请先在您的设备上杀毒。');
    expect(warned).toEqual([{ found: 'Test.Planted', bytes: TEST_PICTURE.length }]);
  });

  test('is not kept where nobody can say, and may be sent again later', async () => {
    const { ids, said, stored } = await sentWhere(() => Promise.reject(new Error('away')));
    expect([ids, stored]).toEqual([[], 0]);
    expect(said).toContain('病毒扫描暂时用不了。请过几分钟再发一次');
  });

  test('what Loupan makes itself is not scanned', async () => {
    const files = new ScannedFiles(
      new MemoryFiles(),
      { scan: () => Promise.reject(new Error('away')) },
      { warn: () => undefined },
    );
    expect(await files.put(TEST_PICTURE, 'image/png')).toBeDefined();
  });
});
