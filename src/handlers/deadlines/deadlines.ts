import { complaintClocks } from './complaintClocks.ts';
import type { DeadlineNoun } from './deadlineNoun.ts';
import { customerEntries, unitEntries } from './entryDeadlines.ts';
import { scanDeadlines } from './scanDeadlines.ts';

/** Every noun with deadlines on the working calendar, in the order in which they are counted anew. A new one is added here. */
export const deadlines = {
  complaint: complaintClocks,
  scan: scanDeadlines,
  customer: customerEntries,
  unit: unitEntries,
} as const satisfies Readonly<Record<string, DeadlineNoun>>;
