import { expect, test } from '@jest/globals';
import type { Files } from '../../../src/handlers/ports/files.ts';

const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('签约 chart'),
]);

/** What every place for files keeps to. */
export function filesContract(open: () => Promise<Files>): void {
  test('a file comes back as it was given, with its type', async () => {
    const files = await open();
    const id = await files.put(PNG, 'image/png');
    const back = await files.get(id);
    expect(back).toMatchObject({ id, type: 'image/png' });
    expect(PNG.equals(Buffer.from(back!.bytes))).toBe(true);
  });

  test('a file that is removed is gone, and removing it again does nothing', async () => {
    const files = await open();
    const [id, other] = [await files.put(PNG, 'image/png'), await files.put(PNG, 'image/png')];
    await files.remove(id);
    expect(await files.get(id)).toBeUndefined();
    await files.remove(id);
    expect(await files.get(other)).toBeDefined();
  });

  test.each(['../../etc/passwd', 'x', '', 'AAAAAAAAAAAAAAAAAAAAAA', 'a/b'.repeat(9), '%2e%2e%2f'.repeat(3)])(
    'there is no file %p, and nothing to be removed',
    async (id) => {
      const files = await open();
      await files.remove(id);
      expect(await files.get(id)).toBeUndefined();
    },
  );
}
