import type { Work } from './assembler.ts';

const EDGE = /^[\s,，、;；。:：.!！\-–]+|[\s,，、;；:：\-–]+$/gu;
const LONGEST = 200;

/** What nothing else has taken is a text of its own, where its command has that field. */
export function putRest({ scan, draft, command }: Work, field: string): void {
  // As it was typed, where it is one piece: the marks between its parts are its own.
  const left = scan.left.replaceAll('\u0001', ' ').replace(EDGE, '');
  const at = left === '' ? -1 : scan.rest.indexOf(left);
  const rest = at < 0 ? left : scan.kept(at, at + left.length);
  if (rest !== '' && command.fields.some(({ name }) => name === field) && !draft.has(field)) {
    draft.put(field, rest.slice(0, LONGEST));
  }
}
