import { headOf } from '../text/headOf.ts';
import { shownText } from '../text/shownText.ts';
import { LIMITS } from './limits.ts';

const SUFFIX_ROOM = 5;

/** Gives each wanted id once; when it is wanted again, with `#2`, `#3` ... behind it. */
export function uniqueIds(): (wanted: string) => string {
  const given = new Set<string>();
  return (wanted) => {
    const base = headOf(shownText(wanted), LIMITS.id - SUFFIX_ROOM);
    let id = base;
    for (let times = 2; given.has(id); times += 1) {
      id = `${base}#${times}`;
    }
    given.add(id);
    return id;
  };
}
