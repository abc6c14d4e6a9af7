import { contentType, CSV, XLSX } from '../../domain/files/contentType.ts';
import { readCsv } from './readCsv.ts';
import { readXlsx } from './readXlsx.ts';
import { type Fits, type Sheet, SHEET_LIMITS, SheetError, type SheetLimits } from './sheet.ts';

/** How .xls, and any Office file with a password, begins. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * The table that was sent, as what its bytes say it is: of several sheets, and of several ways to part a line, the first that fits.
 * Where none fits it is the first in which something stands. Throws SheetError.
 */
export async function readSheet(
  bytes: Uint8Array,
  fits: Fits = () => true,
  limits: SheetLimits = SHEET_LIMITS,
): Promise<Sheet> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sheet = await sheetOf(buffer, fits, limits);
  if (sheet.rows.length === 0) {
    throw new SheetError('empty');
  }
  return sheet;
}

async function sheetOf(bytes: Buffer, fits: Fits, limits: SheetLimits): Promise<Sheet> {
  if (bytes.length === 0) {
    throw new SheetError('empty');
  }
  if (bytes.subarray(0, OLE.length).equals(OLE)) {
    throw new SheetError('oldOrLocked');
  }
  switch (contentType(bytes)) {
    case XLSX:
      return await readXlsx(bytes, fits, limits);
    case CSV:
      return { name: null, rows: readCsv(bytes, fits, limits), from1904: false, others: [] };
    case undefined:
    default:
      throw new SheetError('kind');
  }
}
