import type { calendar as zh } from '../zh-CN/calendar.ts';

/** Sentences about the working calendar and terms. */
export const calendar: typeof zh = {
  undoKinds: { calendarOverride: 'calendar', publishedYear: 'published year' },
  commands: {},
};
