import { atMinute, minuteOf } from '../time/day.ts';
import { without } from '../without.ts';
import type { SaidTime, Value } from '../values.ts';
import { assemble } from './assemble.ts';
import type { Correction } from './correction.ts';
import type { LexiconCommand, ReadContext, Reading } from './reading.ts';
import { Scan } from './scan.ts';
import { findTimes } from './time/findTimes.ts';

/** What a correction does not say: the words of the record, and what was concluded from them. */
const KEPT: ReadonlySet<string> = new Set([
  'content',
  'effective',
  'feedback',
  'firstContactNote',
  'goal',
  'nextGoal',
  'text',
  'words',
  'query',
]);
/** The one time of a command, in the order in which a correction of a time means it. */
const TIMES = ['at', 'until', 'next', 'visitAt'] as const;
/** 价格 is what a customer would pay where no price is a field. */
const PRICE = /^(?:价格|价钱|价位|总价)$/u;

/**
 * The line before as it was meant: what it said, with what the correction says instead. Null where the correction says nothing that its
 * command has a field for.
 */
export function readCorrection(
  { instead, key, only }: Correction,
  before: { readonly command: LexiconCommand; readonly fields: Readonly<Record<string, Value>> },
  context: ReadContext,
): Reading | null {
  const { command, fields: old } = before;
  const fresh = without(context, ['lastCustomer']);
  const word = key !== null && PRICE.test(key) && 'budget' in old ? '预算' : key;
  const texts = word === null ? [instead] : [`${word}是${instead}`, `${word}${instead}`, instead];
  for (const text of only ? texts.slice(0, 2) : texts) {
    const said = assemble(new Scan(text), command, fresh, true);
    const fields = Object.fromEntries(
      Object.entries({ ...said.fields, ...timeIn(instead, old, context) }).filter(
        // 其实是没打通: that nobody was reached is said, and not concluded.
        ([name, value]) => !KEPT.has(name) || (name === 'effective' && value === 'no'),
      ),
    );
    const names = [...Object.keys(fields), ...Object.keys(said.invalid)];
    // 其实是老公不同意: another concern is more that was told.
    const known = names.some((name) => name in old && !(only && name === 'concerns'));
    if (said.candidates.length > 1 || (names.length > 0 && (known || !only))) {
      const { customer, ...rest } = old;
      return {
        command: command.name,
        explicit: true,
        fields: {
          ...(said.candidates.length > 1 || customer === undefined ? rest : old),
          ...fields,
        },
        invalid: said.invalid,
        candidates: said.candidates,
      };
    }
  }
  return null;
}

/** 明天 instead of a day, 下午四点 instead of a time: what was not said of the time stays. */
function timeIn(
  instead: string,
  old: Readonly<Record<string, Value>>,
  { now, zone }: ReadContext,
): Readonly<Record<string, Value>> {
  const name = TIMES.find((one) => one in old);
  const [time] = findTimes(new Scan(instead).rest, { now, zone, prefer: 'future' });
  if (name === undefined || time?.said == null) {
    return {};
  }
  const before = old[name] as SaidTime;
  const { said } = time;
  const exact = said.exact || said.part !== undefined;
  if (!time.dated) {
    const at = atMinute(before.date, minuteOf(said.at, zone), zone);
    return { [name]: { ...said, at, date: before.date } };
  }
  return exact || !before.exact
    ? { [name]: said }
    : { [name]: { ...said, at: atMinute(said.date, minuteOf(before.at, zone), zone), exact: true } };
}
