import { findTimes } from '../time/findTimes.ts';
import { readTime } from '../time/readTime.ts';
import type { Work } from './assembler.ts';

const SIGNS_AFTER = /^\s*(?:之?前)?\s*(?:来|去|要|把)?(?:签(?!了)|signs?\b)(?:约|合同)?/iu;
const SIGNS_BEFORE =
  /(?:签约|签合同|签)(?:期限|日期|时间)?[\s:=是在]*$|\bsign(?:s|ed)?\s+(?:(?:by|before|until)\s*)?$/iu;
/** 七天内, 一周之内: by the end of it. */
const WITHIN =
  /(?<n>\d{1,2}|[一两二三四五六七八九十]{1,3})\s*(?<unit>天|日|周|个?星期|个?礼拜|个月)(?:之内|以内|内)/giu;

/** 七天内签, 11-30前签: the day on which the contract is to be signed at the latest. */
export function takeSignBy({ scan, draft, context }: Work): void {
  if (draft.has('signBy')) {
    return;
  }
  const at = { now: context.now, zone: context.zone, prefer: 'future' } as const;
  const within = scan.matches(WITHIN).map((match) => {
    const read = readTime(`${match.groups?.['n'] ?? ''}${match.groups?.['unit'] ?? ''}后`, at);
    return {
      start: match.index,
      end: match.index + match[0].length,
      said: read.ok ? read.value : null,
      past: false,
    };
  });
  for (const { start, end, said, past } of [...within, ...findTimes(scan.rest, at)]) {
    const behind = SIGNS_AFTER.exec(scan.rest.slice(end));
    const before = SIGNS_BEFORE.exec(scan.rest.slice(0, start));
    if (said !== null && !past && (behind !== null || before !== null)) {
      draft.put('signBy', said.date);
      scan.take(before === null ? start : before.index, end + (behind?.[0].length ?? 0));
      return;
    }
  }
}
