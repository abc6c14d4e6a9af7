import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { read } from '../../../src/domain/understanding/read.ts';
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
  'nextGoal',
  'reason',
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

function facts(line: string): object {
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

describe('however a line of ours is dressed, it is read alike', () => {
  const line = fc.constantFrom(...lines);

  test('wide letters and digits, and more spaces', () => {
    fc.assert(
      fc.property(line, fc.constantFrom(' ', '  ', '\u3000', '\t'), fc.boolean(), (text, space, full) => {
        const dressed = (full ? wide(text) : text).replaceAll(' ', space);
        expect(facts(`${space}${dressed}${space}`)).toEqual(facts(text));
      }),
      { numRuns: 150 },
    );
  });

  test('marks of either width, and one at the end', () => {
    fc.assert(
      fc.property(line, fc.constantFrom('', '。', '！', '~', '...', '.'), fc.boolean(), (text, end, half) => {
        const dressed = half
          ? text.replaceAll('，', ',').replaceAll('：', ':').replaceAll('；', ';')
          : text.replace(/,(?!\d{3})/g, '，').replace(/(?<!\d):(?!\d)/g, '：');
        const asks = /[?？吗呢]$/u.test(text);
        expect(facts(asks ? dressed : `${dressed}${end}`)).toEqual(facts(text));
      }),
      { numRuns: 150 },
    );
  });

  test('polite words before and behind', () => {
    fc.assert(
      fc.property(
        line,
        fc.constantFrom('麻烦 ', '你好，', '请帮我 ', '辛苦了 '),
        fc.constantFrom('', ' 谢谢', '，谢谢啦', ' 辛苦了'),
        (text, before, behind) => {
          expect(facts(`${before}${text}${behind}`)).toEqual(facts(text));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('words that nobody knows, behind it, change no field that was understood', () => {
    fc.assert(
      fc.property(line, fc.constantFrom('xyzzy', '噼里啪啦', '🙂', 'qwfp'), (text, word) => {
        const { command, fields } = facts(text) as { command: string; fields: Record<string, unknown> };
        const more = facts(`${text} ${word}`) as { command: string | null; fields: Record<string, unknown> };
        // Where nothing but a question was said, a word more may make it another line; it is then asked about.
        if (more.command === command) {
          expect(more.fields).toMatchObject(fields);
        } else {
          expect([null, 'followUp.log', 'customer.find', 'complaint.take']).toContain(more.command);
        }
      }),
      { numRuns: 150 },
    );
  });
});
