/** Sentences about the working calendar and terms. */
export const calendar = {
  undoKinds: { calendarOverride: '日历', publishedYear: '已公布的年份' },
  commands: {},
};
