import type { Messages } from '../../i18n/messages.ts';

/** Open minutes as people say them: 3小时, 1小时30分钟, 10分钟. */
export function minutesText(minutes: number, m: Messages): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return [
    ...(hours > 0 ? [m.calendar.hours(hours)] : []),
    ...(rest > 0 || hours === 0 ? [m.calendar.minutes(rest)] : []),
  ].join(m.calendar.hourSeparator);
}
