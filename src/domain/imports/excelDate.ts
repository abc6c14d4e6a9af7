const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Day 0 of Excel, the leap day of 1900 that never was included. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1_462;

/** Excel's count of days as YYYY-MM-DD, with its time of day (HH:mm) where it has one. */
export function excelDate(days: number, from1904 = false): string {
  const ms = Math.round(((days + (from1904 ? DAYS_TO_1904 : 0)) * DAY_MS) / MINUTE_MS) * MINUTE_MS;
  const text = new Date(EPOCH + ms).toISOString();
  return Number.isInteger(days) ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}
