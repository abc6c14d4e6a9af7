import { normalise } from './normalise.ts';
import type { Mentions } from './reading.ts';
import { findLastFours } from './recognise/lastFours.ts';
import { findNames, surnameTokens } from './recognise/names.ts';
import { takePhones } from './recognise/phones.ts';
import { takeReferences } from './recognise/references.ts';
import { Scan } from './scan.ts';
import { saysPaid } from './sentence/saysPaid.ts';

/**
 * What to fetch before a line is read: references, phones (E.164), last fours and names that could mean a customer.
 * Rather one too many than one too few: `read` decides which of them the line speaks of.
 */
export function mentions(line: string): Mentions {
  const scan = new Scan(normalise(line));
  const phones = takePhones(scan).flatMap((phone) => (phone.number === null ? [] : [phone.number]));
  const refs = takeReferences(scan).flatMap((ref) => (ref.letter === 'C' ? [ref.number] : []));
  const found = findNames(scan).map(({ typed, keys, gender }) => ({ typed, keys, gender }));
  const names = [
    ...found,
    ...surnameTokens(scan).filter(({ keys }) =>
      found.every((name) => keys.every((key) => !name.keys.includes(key))),
    ),
  ];
  return {
    refs: [...new Set(refs)],
    phones: [...new Set(phones)],
    lastFours: [...new Set(findLastFours(scan).map((four) => four.digits))],
    names,
    money: saysPaid(scan.line.text),
  };
}
