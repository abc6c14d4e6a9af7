import type { Shift } from '../company.ts';
import { plain } from '../understanding/normalise.ts';
import { minutesOf, readSaidClock, type SaidClock } from './saidClock.ts';

/** Longer is a slip: ten in the morning for ten at night. */
const LONGEST_MINUTES = 16 * 60;
const DAY_MINUTES = 1440;

type QuietReading =
  | { readonly ok: true; readonly quiet: Shift | null }
  | { readonly ok: false; readonly why: 'unreadable' | 'empty' }
  | { readonly ok: false; readonly why: 'long'; readonly quiet: Shift };

const OFF =
  /^(?:关闭?|关掉|关了|取消|停用?|停掉|不用了?|不要了?|解除|结束|无|没有|off|none|no|stop|end|cancel|clear|disable)$/iu;
/** What follows the command's word: 免打扰时间 22:00-8:00, quiet hours off. */
const TITLE = /^(?:时间段?|时段|hours?\b|time\b) *:? */iu;
const TO = /\s*(?:-+|~+|至|到|\bto\b|\btill?\b|\buntil\b)\s*/iu;
const AROUND =
  /^(?:每天|每日|从|自|from|between|every ?(?:day|night))\s*|\s*(?:every ?(?:day|night)|之间|期间|为止)$/giu;

/** Quiet hours as people write them: 22:00-8:00, 晚上十点到早上八点, 22点到8点半, 10pm-8am; 关 and off end them. */
export function readQuietHours(typed: string): QuietReading {
  const text = plain(typed)
    .replace(TITLE, '')
    .replace(/[,。.!]+$/u, '');
  if (OFF.test(text)) {
    return { ok: true, quiet: null };
  }
  const bare = text.replace(AROUND, '').replace(AROUND, '');
  const ends = bare.split(TO);
  const [from, to] = shared((ends.length === 1 ? bare.split(' ') : ends).map(readSaidClock)).map(
    (clock) => clock && minutesOf(clock),
  );
  if (from === undefined || to === undefined) {
    return { ok: false, why: 'unreadable' };
  }
  if (from === to) {
    return { ok: false, why: 'empty' };
  }
  const quiet: Shift = [from, to];
  return (to - from + DAY_MINUTES) % DAY_MINUTES > LONGEST_MINUTES
    ? { ok: false, why: 'long', quiet }
    : { ok: true, quiet };
}

/**
 * 下午2点到4点, 2-4pm: a part of the day said once is both ends', unless the second one lies in the next half of the day. What
 * is said before the second end only (10点到晚上11点) is its own.
 */
function shared(ends: readonly (SaidClock | undefined)[]): readonly (SaidClock | undefined)[] {
  const [from, to] = ends;
  if (from === undefined || to === undefined || ends.length > 2) {
    return [];
  }
  if (from.hour === 0 || to.hour <= from.hour || to.hour > 12) {
    return [from, to];
  }
  const back = /^[ap]/iu.test(to.part ?? '') ? to.part : undefined;
  return [
    { ...from, part: from.part ?? back },
    { ...to, part: to.part ?? from.part },
  ];
}
