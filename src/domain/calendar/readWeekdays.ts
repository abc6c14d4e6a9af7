const EVERY = /^(?:每个?|every|each) *(?:周|星期|礼拜|week)? */iu;
const CHINESE = '一二三四五六日';
const ENGLISH = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = '(?:(?:周|星期|礼拜)?([一二三四五六日天])|(mon|tue|wed|thu|fri|sat|sun)[a-z]*)';
const PART = new RegExp(
  `^[\\s,，、和及:：]*(?:(-|~|至|到|to) *)?(?:周|星期|礼拜)?${DAY}(?![月日号\\d])`,
  'iu',
);
const NAMED: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^ *(?:工作日|平日|weekdays?)/iu, [0, 1, 2, 3, 4]],
  [/^ *(?:末|周末|双休日?|weekends?)/iu, [5, 6]],
  [/^ *(?:天|日|day)(?= |\d|$|休|上|放)/iu, [0, 1, 2, 3, 4, 5, 6]],
];

/**
 * The weekdays that a line is about, Monday 0, and what it says of them: `每周二、四休` is Tuesday and Thursday, `休`. Undefined where the
 * line is not about weekdays.
 */
export function readWeekdays(
  line: string,
): { readonly weekdays: readonly number[]; readonly rest: string } | undefined {
  const every = EVERY.exec(line);
  let rest = every === null ? line : line.slice(every[0].length);
  if (every !== null || /^(?:周末|双休|weekend)/iu.test(line)) {
    for (const [pattern, weekdays] of NAMED) {
      const match = pattern.exec(rest);
      if (match !== null) {
        return { weekdays, rest: rest.slice(match[0].length) };
      }
    }
  } else if (!/^(?:周|星期|礼拜)[一二三四五六日天]|^(?:mon|tue|wed|thu|fri|sat|sun)/iu.test(line)) {
    return undefined;
  }
  const weekdays: number[] = [];
  for (let part = PART.exec(rest); part !== null; part = PART.exec(rest)) {
    const day = numberOf(part[2], part[3]);
    const last = weekdays.at(-1);
    if (part[1] !== undefined && last !== undefined) {
      for (let step = 1; step <= (day - last + 7) % 7; step += 1) {
        weekdays.push((last + step) % 7);
      }
    } else {
      weekdays.push(day);
    }
    rest = rest.slice(part[0].length);
  }
  return weekdays.length === 0 ? undefined : { weekdays, rest };
}

function numberOf(chinese: string | undefined, english: string | undefined): number {
  return chinese === undefined
    ? ENGLISH.indexOf((english ?? '').toLowerCase())
    : CHINESE.indexOf(chinese.replace('天', '日'));
}
