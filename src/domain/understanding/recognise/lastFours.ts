import { READING_LIMITS } from '../limits.ts';
import type { Scan, Span } from '../scan.ts';

export interface LastFourSpan extends Span {
  readonly digits: string;
  /** 尾号8000: said to be the end of a phone. */
  readonly said: boolean;
}

const SAID =
  /(?:手机|电话|号码)?(?:尾号|后四位|末四位|尾数|last (?:four|4)(?: digits)?|ending(?: in)?)(?:是|为|:)?\s*(\d{4})(?!\d)(?:的)?/giu;
const BARE =
  /(?<![\d.\-/:#=A-Za-z+,¥$])(?<!(?:月供|首付|预算|单价|总价|均价|定金|押金|工资|收入|物业费|房号|房间|budget|rent|price|room|unit)\s?)(\d{4})(?![\d\-/:A-Za-z#%]|\.\d|,\d{3}|\s*(?:一(?:平|方|个?月|年|套|间)|[/每]|万|亿|元|块|平|方|㎡|年|套|室|房|个|栋|幢|号|楼|层|分|点|人|w(?![a-z])|折))/gu;

/** Four digits that may be the end of a phone. Nothing is taken: who reads on decides whether they are one. */
export function findLastFours(scan: Scan): readonly LastFourSpan[] {
  const found: LastFourSpan[] = [];
  for (const match of scan.matches(SAID)) {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      digits: match[1] ?? '',
      said: true,
    });
  }
  for (const match of scan.matches(BARE)) {
    const start = match.index;
    if (found.every((other) => start >= other.end || start < other.start)) {
      found.push({ start, end: start + 4, digits: match[1] ?? '', said: false });
    }
  }
  return found.sort((a, b) => a.start - b.start).slice(0, READING_LIMITS.mentions);
}
