import { plain } from '../normalise.ts';
import { readDecimal, timesTen } from './decimal.ts';

/** A whole number of things as a person writes it: 20, 二十, ２０次. Null where it is none. */
export function readCount(typed: string): number | null {
  const decimal = readDecimal(plain(typed).replace(/\s?(?:个|次|条|位|人|组|套|times?)$/iu, ''));
  return decimal === null || decimal.scale > 0 ? null : timesTen(decimal, 0);
}
