import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { read } from '../../../src/domain/understanding/read.ts';
import type { Reading } from '../../../src/domain/understanding/reading.ts';
import { ALL_COMMANDS } from '../../../src/handlers/allCommands.ts';
import { createRegistry } from '../../../src/handlers/registry.ts';
import { readUtterances } from '../../support/utterances/utterance.ts';
import { contextWith, known } from './lexicon.ts';

const FOLDER = new URL('../../fixtures/understanding/', import.meta.url);
const { lexicon } = createRegistry(ALL_COMMANDS);
const zhang = { ref: 'C20', name: '张建国', gender: 'm', phones: ['+8618600186000'] } as const;
const context = contextWith({ lexicon, known: [...known, zhang] });
/** What keeps the person's own words, and so the way in which he wrote them. */
const WORDS = new Set([
  'content',
  'firstContactNote',
  'feedback',
  'goal',
  'note',
  'nextGoal',
  'reason',
  'result',
  'paste',
  'words',
  'query',
  'text',
  'value',
]);
/** All our lines that are read without what was said before; a pasted form is its own dress. */
const lines = readdirSync(FOLDER)
  .filter((file) => file !== 'file.jsonl')
  .flatMap((file) => readUtterances(new URL(file, FOLDER)))
  .filter(
    ({ given, text, expect: { command } }) =>
      given === undefined && command !== null && /\p{Script=Han}/u.test(text),
  )
  .map(({ text }) => text);

function facts(
  line: string,
): Pick<Reading, 'command' | 'fields' | 'candidates'> & { readonly invalid: readonly string[] } {
  const { command, fields, invalid, candidates } = read(line, context);
  return {
    command,
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !WORDS.has(name))),
    invalid: Object.keys(invalid),
    candidates,
  };
}

const wide = (text: string): string =>
  text.replace(/[0-9A-Za-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** Every line in every dress, of those that one line may wear; the lines that were read otherwise. */
function otherwise<Dress>(
  dresses: readonly Dress[],
  differs: (line: string, dress: Dress) => string | null,
): readonly string[] {
  return lines.flatMap((line) => dresses.flatMap((dress) => differs(line, dress) ?? []));
}

function pairs<A, B>(some: readonly A[], others: readonly B[]): readonly (readonly [A, B])[] {
  return some.flatMap((one) => others.map((other) => [one, other] as const));
}

/** What of a line is read otherwise once it is dressed; null where nothing is. */
function difference(line: string, dressed: string): string | null {
  const [was, is] = [undressed.get(line) ?? '', JSON.stringify(facts(dressed))];
  return was === is ? null : `${dressed}\n  ${is}, not\n  ${was}`;
}

const undressed = new Map(lines.map((line) => [line, JSON.stringify(facts(line))]));

describe('however a line of ours is dressed, it is read alike', () => {
  test('wide letters and digits, and more spaces', () => {
    const dresses = pairs([' ', '  ', '\u3000', '\t'], [true, false]);
    const different = otherwise(dresses, (line, [space, full]) => {
      const dressed = (full ? wide(line) : line).replaceAll(' ', space);
      return difference(line, `${space}${dressed}${space}`);
    });
    expect(different).toEqual([]);
  });

  test('marks of either width, and one at the end', () => {
    const dresses = pairs(['', '。', '！', '~', '...', '.'], [true, false]);
    const different = otherwise(dresses, (line, [end, half]) => {
      const dressed = half
        ? line.replaceAll('，', ',').replaceAll('：', ':').replaceAll('；', ';')
        : line.replace(/,(?!\d{3})/g, '，').replace(/(?<!\d):(?!\d)/g, '：');
      return difference(line, /[?？吗呢]$/u.test(line) ? dressed : `${dressed}${end}`);
    });
    expect(different).toEqual([]);
  });

  test('polite words before and behind', () => {
    const dresses = pairs(['麻烦 ', '你好，', '请帮我 ', '辛苦了 '], ['', ' 谢谢', '，谢谢啦', ' 辛苦了']);
    const different = otherwise(dresses, (line, [before, behind]) =>
      difference(line, `${before}${line}${behind}`),
    );
    expect(different).toEqual([]);
  });

  test('words that nobody knows, behind it, change no field that was understood', () => {
    const different = otherwise(['xyzzy', '噼里啪啦', '🙂', 'qwfp'], (line, word) => {
      const was = facts(line);
      const is = facts(`${line} ${word}`);
      // Where nothing but a question was said, a word more may make it another line; it is then asked about.
      const kept =
        is.command === was.command
          ? Object.entries(was.fields).every(
              ([name, value]) => JSON.stringify(is.fields[name]) === JSON.stringify(value),
            )
          : [null, 'followUp.log', 'customer.find', 'complaint.take'].includes(is.command);
      return kept ? null : `${line} ${word}\n  ${JSON.stringify(is)}, not\n  ${JSON.stringify(was)}`;
    });
    expect(different).toEqual([]);
  });
});
