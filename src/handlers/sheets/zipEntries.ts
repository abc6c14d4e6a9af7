import { createInflateRaw } from 'node:zlib';
import { SheetError } from './sheet.ts';

/** A file within an archive, as the archive's directory describes it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly at: number;
}

const END = 0x06_05_4b_50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02_01_4b_50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04_03_4b_50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** A workbook has some dozens of parts. */
const MOST_ENTRIES = 1_000;
const MOST_BYTES = 256 * 1024 * 1024;
/** Sheets shrink to a tenth, very uniform ones to a fiftieth. */
const MOST_RATIO = 200;
/** Below that a high ratio does no harm. */
const SMALL = 1024 * 1024;

/**
 * The directory of a zip archive, by name. Nothing is inflated: what is too much is refused by what the directory says, and by
 * `inflated` where the directory lies. Throws SheetError.
 */
export function zipEntries(bytes: Buffer): ReadonlyMap<string, ZipEntry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) {
    throw new SheetError('bomb');
  }
  const entries = new Map<string, ZipEntry>();
  let at = bytes.readUInt32LE(end + 16);
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== ENTRY) {
      throw new SheetError('damaged');
    }
    const nameBytes = bytes.readUInt16LE(at + 28);
    const entry: ZipEntry = {
      name: bytes.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    };
    if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) {
      throw new SheetError('oldOrLocked');
    }
    sum += entry.size;
    if (sum > MOST_BYTES || (entry.size > SMALL && entry.size > entry.packed * MOST_RATIO)) {
      throw new SheetError('bomb');
    }
    entries.set(entry.name, entry);
    at += ENTRY_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** What is in an entry, piece by piece; stops as soon as it is more than the directory said. Throws SheetError. */
export async function* inflated(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.at + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(entry.at) !== LOCAL) {
    throw new SheetError('damaged');
  }
  const from = entry.at + LOCAL_BYTES + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length < entry.packed) {
    throw new SheetError('damaged');
  }
  if (entry.method === STORED) {
    yield packed;
    return;
  }
  if (entry.method !== DEFLATED) {
    throw new SheetError('damaged');
  }
  const stream = createInflateRaw();
  stream.end(packed);
  let size = 0;
  try {
    for await (const piece of stream) {
      size += (piece as Buffer).length;
      if (size > entry.size) {
        throw new SheetError('bomb');
      }
      yield piece as Buffer;
    }
  } catch (error) {
    throw error instanceof SheetError ? error : new SheetError('damaged');
  } finally {
    stream.destroy();
  }
}

function endOf(bytes: Buffer): number {
  const last = bytes.length - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (bytes.readUInt32LE(at) === END) {
      return at;
    }
  }
  throw new SheetError('damaged');
}
