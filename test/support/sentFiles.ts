import { TEST_PICTURE } from './testPicture.ts';

const MB = 1024 * 1024;

/** A PNG of so many bytes: what follows its last chunk is nobody's business. */
function pngOf(bytes: number): Uint8Array {
  const picture = new Uint8Array(bytes);
  picture.set(TEST_PICTURE.subarray(0, bytes));
  return picture;
}

/** What people send as a photo, and what they send instead. Only the beginnings are real: that is what tells them apart. */
export const SENT = {
  png: TEST_PICTURE,
  jpeg: Uint8Array.of(
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    16,
    0x4a,
    0x46,
    0x49,
    0x46,
    0,
    1,
    1,
    0,
    0,
    1,
    0,
    1,
    0,
    0,
    0xff,
    0xd9,
  ),
  heic: Uint8Array.from(
    Buffer.from('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic', 'latin1'),
  ),
  exe: Uint8Array.from(
    Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000This program cannot be run in DOS mode.', 'latin1'),
  ),
  pdf: Uint8Array.from(Buffer.from('%PDF-1.7\n%%EOF\n')),
  empty: new Uint8Array(0),
  /** As large as it may be, and one byte more. */
  largest: pngOf(10 * MB),
  tooLarge: pngOf(10 * MB + 1),
} as const;
