/**
 * The wall clock of a zone at an instant.
 * @param {Date} at
 * @param {string} zone IANA
 */
export function wall(at, zone) {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  /** @param {string} type */
  const part = (type) => Number(parts.find((one) => one.type === type)?.value);
  const year = part('year');
  const month = part('month');
  const day = part('day');
  const hour = part('hour');
  const minute = part('minute');
  return { year, month, day, hour, minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

/**
 * The first instant after `now` at which the clocks of a zone show this time.
 * @param {Date} now
 * @param {string} zone
 * @param {number} hour
 * @param {number} minute
 */
export function nextAt(now, zone, hour, minute) {
  const at = wall(now, zone);
  const local = Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute);
  const offset = local - Math.floor(now.getTime() / 60_000) * 60_000;
  const today = Date.UTC(at.year, at.month - 1, at.day, hour, minute) - offset;
  return new Date(today > now.getTime() ? today : today + 86_400_000);
}

/**
 * Tomorrow in a zone at this time.
 * @param {Date} now
 * @param {string} zone
 * @param {number} hour
 */
export function tomorrowAt(now, zone, hour) {
  const at = nextAt(now, zone, hour, 0);
  return wall(at, zone).day === wall(now, zone).day ? new Date(at.getTime() + 86_400_000) : at;
}

/** @param {number} n */
function two(n) {
  return String(n).padStart(2, '0');
}

/**
 * 14:05
 * @param {Date} at
 * @param {string} zone
 */
export function clockTime(at, zone) {
  const { hour, minute } = wall(at, zone);
  return `${two(hour)}:${two(minute)}`;
}

/**
 * 今天, 昨天, or 11-23 周一.
 * @param {Date} at
 * @param {Date} now
 * @param {string} zone
 * @param {{ today: string, yesterday: string, weekdays: readonly string[] }} words
 */
export function dayName(at, now, zone, words) {
  const day = wall(at, zone);
  const today = wall(now, zone);
  const days = Math.round(
    (Date.UTC(today.year, today.month - 1, today.day) - Date.UTC(day.year, day.month - 1, day.day)) /
      86_400_000,
  );
  if (days === 0 || days === 1) {
    return days === 0 ? words.today : words.yesterday;
  }
  return `${day.year === today.year ? '' : `${day.year}-`}${shortDay(at, zone, words)}`;
}

/**
 * 11-23 周一
 * @param {Date} at
 * @param {string} zone
 * @param {{ weekdays: readonly string[] }} words
 */
export function shortDay(at, zone, words) {
  const { month, day, weekday } = wall(at, zone);
  return `${two(month)}-${two(day)} ${words.weekdays[weekday] ?? ''}`;
}
