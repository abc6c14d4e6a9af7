import { plain } from '../normalise.ts';
import type { LexiconField, Unreadable } from '../reading.ts';
import { concernsIn } from '../recognise/vocabulary.ts';
import { CHOICE_WORDS } from '../words/choiceWords.ts';

type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly unreadable: Unreadable };

/** More than this many choices are not meant. */
const MOST = 20;
const LONGEST = 60;

/** The code that a word means in a field: its options' words first, then what people say besides. */
export function codeOf(word: string, field: LexiconField): string | null {
  const said = plain(word).toLowerCase();
  for (const { code, words } of field.options ?? []) {
    if (code.toLowerCase() === said || words.some((other) => plain(other).toLowerCase() === said)) {
      return code;
    }
  }
  const more = Object.entries(CHOICE_WORDS[field.name] ?? {}).find(([, words]) =>
    words.some((other) => other.toLowerCase() === said),
  );
  const known = field.options === undefined || field.options.some(({ code }) => code === more?.[0]);
  return more !== undefined && known ? more[0] : null;
}

export function readChoice(raw: string, field: LexiconField): Read<string> {
  const code = codeOf(raw, field);
  if (code !== null) {
    return { ok: true, value: code };
  }
  return {
    ok: false,
    unreadable: { code: 'choice.unknown', brief: 'no such choice', typed: raw.slice(0, 100), params: {} },
  };
}

/** The names of concerns in the codes of the field where it has them; free words stay. */
export function concernCode(name: string, field: LexiconField): string {
  const code = codeOf(name, field);
  if (code !== null) {
    return code;
  }
  const alike = field.options?.find(({ words }) => words.some((word) => concernsIn(word).includes(name)));
  return alike?.code ?? name;
}

/** Several choices: 日报、投诉 or a list. Words that are no option are kept where the field is open (concerns, keepPhones). */
export function readChoices(raw: readonly string[], field: LexiconField): Read<readonly string[]> {
  const words = raw
    .flatMap((part) => (codeOf(part, field) === null ? plain(part).split(/[,/;+&|\n]+|\s+/u) : [part]))
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const open = field.name === 'concerns' || field.options === undefined || field.options.length === 0;
  const codes: string[] = [];
  for (const word of words.slice(0, MOST)) {
    const said = field.name === 'concerns' ? (concernsIn(word)[0] ?? word) : word;
    const code = field.name === 'concerns' ? concernCode(said, field) : codeOf(word, field);
    if (code === null && !open) {
      return {
        ok: false,
        unreadable: {
          code: 'choice.unknown',
          brief: 'no such choice',
          typed: word.slice(0, 100),
          params: {},
        },
      };
    }
    codes.push((code ?? word).slice(0, LONGEST));
  }
  return { ok: true, value: [...new Set(codes)] };
}
