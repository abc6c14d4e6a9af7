export const PDF = 'application/pdf';
/** The media type of a Word document. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The media types of tables. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV = 'text/csv';

type Signature = readonly (number | null)[];

/** How the types that Loupan keeps begin. */
const SIGNATURES: readonly (readonly [type: string, bytes: Signature])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
  [PDF, [0x25, 0x50, 0x44, 0x46, 0x2d]],
];
/** `ftyp`, the first box of ISO 14496-12, behind its length. */
const FTYP: Signature = [null, null, null, null, 0x66, 0x74, 0x79, 0x70];
const BRAND_AT = 8;
/** The brands of still pictures in ISO 23008-12: what iPhones take. */
const HEIC_BRANDS: ReadonlySet<string> = new Set([
  'heic',
  'heix',
  'heim',
  'heis',
  'hevc',
  'hevx',
  'mif1',
  'msf1',
]);

const ZIP: Signature = [0x50, 0x4b, 0x03, 0x04];
/** The main part of each, as it stands in its archive's directory near the end. */
const WORKBOOK = 'xl/workbook.xml';
const DOCUMENT = 'word/document.xml';
const DIRECTORY_BYTES = 256 * 1024;
const UTF16_MARK: Signature = [0xff, 0xfe];
const SAMPLE_BYTES = 4096;

/**
 * The media type that the bytes themselves show; undefined for what Loupan does not keep. Whatever is text may be a table: its
 * lines say whether it is.
 */
export function contentType(bytes: Uint8Array): string | undefined {
  const known = SIGNATURES.find(([, signature]) => begins(bytes, signature))?.[0];
  if (known !== undefined) {
    return known;
  }
  if (begins(bytes, ZIP)) {
    return officeType(latin1(bytes.subarray(-DIRECTORY_BYTES)));
  }
  return isText(bytes) ? CSV : undefined;
}

/** A workbook may hold a document, and a document a workbook, each in a folder of its own: the first part that is named decides. */
function officeType(directory: string): string | undefined {
  const workbook = directory.indexOf(WORKBOOK);
  const document = directory.indexOf(DOCUMENT);
  if (workbook < 0 && document < 0) {
    return undefined;
  }
  return document < 0 || (workbook >= 0 && workbook < document) ? XLSX : DOCX;
}

/** Text has no control characters but tabs and ends of lines. */
function isText(bytes: Uint8Array): boolean {
  return (
    bytes.length > 0 &&
    (begins(bytes, UTF16_MARK) ||
      bytes.subarray(0, SAMPLE_BYTES).every((byte) => byte >= 0x20 || [0x09, 0x0a, 0x0d].includes(byte)))
  );
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** Whether it is a picture of a kind (HEIC) that browsers and Slack do not show, so that it is not kept. */
export function isHeic(bytes: Uint8Array): boolean {
  const brand = String.fromCharCode(...bytes.subarray(BRAND_AT, BRAND_AT + 4));
  return begins(bytes, FTYP) && HEIC_BRANDS.has(brand);
}

function begins(bytes: Uint8Array, signature: Signature): boolean {
  return signature.every((byte, at) => byte === null || bytes[at] === byte);
}
