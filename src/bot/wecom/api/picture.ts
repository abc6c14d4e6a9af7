import { UnsendableError } from './errors.ts';

/** A file must be larger than this (D90253). */
const LEAST_BYTES = 5;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

/** Throws UnsendableError where WeCom would not take these bytes as a picture: it knows PNG and JPEG, whatever the name says. */
export function checkPicture(bytes: Uint8Array, mostBytes: number): void {
  if (bytes.length <= LEAST_BYTES || bytes.length > mostBytes) {
    throw new UnsendableError(
      `a picture of ${bytes.length} bytes; WeCom takes more than 5 and at most ${mostBytes}`,
    );
  }
  if (!startsWith(bytes, PNG) && !startsWith(bytes, JPEG)) {
    throw new UnsendableError('a picture that is neither PNG nor JPEG');
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
