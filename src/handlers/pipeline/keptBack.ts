import type { RawValues } from '../chat/intent.ts';
import type { GoesBack, Ready } from './prepared.ts';

const KEY = 'goesBack';

/** What a question or a form must still know of the line that it came from, beside its values. */
export function keepBack({ goesBack }: Ready): Readonly<Record<string, string>> {
  return goesBack === undefined ? {} : { [KEY]: `${goesBack.how} ${goesBack.made}` };
}

/** The same, read from what was kept. */
export function keptBack(raw: RawValues): GoesBack | undefined {
  const kept = raw[KEY];
  const [, how, made] = typeof kept === 'string' ? (/^(correction|story) (\S+)$/u.exec(kept) ?? []) : [];
  return made === undefined
    ? undefined
    : { how: how === 'story' ? 'story' : 'correction', made, changed: [] };
}
