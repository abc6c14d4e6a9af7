import { contentType, CSV, DOCX, isHeic, PDF, XLSX } from './contentType.ts';

const MB = 1024 * 1024;

/** Each file has at most `mostBytes`. How many a field takes is its own `max`. */
export const FILE_RULES = { mostBytes: 10 * MB } as const;

/** What a field of photos takes. */
export const PHOTOS: readonly string[] = ['image/jpeg', 'image/png'];
/** What a field of a table takes. */
export const TABLES: readonly string[] = [XLSX, CSV];
/** What a field of a template takes. */
export const DOCUMENTS: readonly string[] = [DOCX];
/** What a field of scanned pages takes. */
export const SCANS: readonly string[] = [PDF, ...PHOTOS];
/** What may come with a line, before it is known which field it is for. */
export const WITH_A_LINE: readonly string[] = [...SCANS, ...TABLES, ...DOCUMENTS];
/** Files that may come with one line. */
export const MOST_WITH_A_LINE = 10;

/** A file as a person sends it: its name and type are what his machine says, and prove nothing. */
export interface SentFile {
  readonly name: string;
  /** Media type, or an empty text. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Why a file is not taken. `name` is what to call it: short, and without signs that cannot be seen. */
export type FileFault =
  | {
      readonly code:
        | 'infected'
        | 'unscanned'
        | 'empty'
        | 'heic'
        | 'kind'
        | 'neither'
        | 'disguised'
        | 'noTable'
        | 'noDocument'
        | 'noScan'
        | 'unfetched';
      readonly name: string;
    }
  | { readonly code: 'tooLarge'; readonly name: string; readonly bytes: number };

export type CheckedFile =
  { readonly ok: true; readonly type: string } | { readonly ok: false; readonly fault: FileFault };

const LONGEST_NAME = 40;
const CALLED_PICTURE = /\.(?:jpe?g|png)$/iu;

/** Whether a file is one of the types that are taken, and which. The type is told by the content, never by the name. */
export function checkFile(
  { name, type: said, bytes }: SentFile,
  taken: readonly string[] = PHOTOS,
): CheckedFile {
  const called = nameShown(name);
  const large = sizeFault(name, bytes.length);
  if (large !== undefined) {
    return { ok: false, fault: large };
  }
  if (bytes.length === 0) {
    return { ok: false, fault: { code: 'empty', name: called } };
  }
  const type = contentType(bytes);
  if (type !== undefined && taken.includes(type)) {
    return { ok: true, type };
  }
  if (!taken.some((one) => PHOTOS.includes(one))) {
    const code = taken.some((one) => TABLES.includes(one)) ? 'noTable' : 'noDocument';
    return { ok: false, fault: { code, name: called } };
  }
  if (isHeic(bytes)) {
    return { ok: false, fault: { code: 'heic', name: called } };
  }
  if (taken.some((one) => TABLES.includes(one))) {
    return { ok: false, fault: { code: 'neither', name: called } };
  }
  if (taken.includes(PDF)) {
    return { ok: false, fault: { code: 'noScan', name: called } };
  }
  const isDisguised = CALLED_PICTURE.test(name) || PHOTOS.includes(said);
  return { ok: false, fault: { code: isDisguised ? 'disguised' : 'kind', name: called } };
}

/** A file that the platform said was sent, and that could not be had from it. */
export function unfetched(name: string): FileFault {
  return { code: 'unfetched', name: nameShown(name) };
}

/** What is wrong with the size (in bytes) of a file that is still to be fetched; undefined where it may be fetched. */
export function sizeFault(name: string, bytes: number): FileFault | undefined {
  return bytes > FILE_RULES.mostBytes ? { code: 'tooLarge', name: nameShown(name), bytes } : undefined;
}

/** Bytes as megabytes with one decimal, rounded up: what is too large must not look as if it were not. */
export function megabytes(bytes: number): string {
  return String(Math.ceil((bytes / MB) * 10) / 10);
}

/** What to call a file: short, and without signs that cannot be seen. */
export function nameShown(name: string): string {
  const letters = Array.from(name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim());
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join('')}…` : letters.join('');
}
