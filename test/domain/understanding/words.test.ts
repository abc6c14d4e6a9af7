import { describe, expect, test } from '@jest/globals';
import { nearestWords } from '../../../src/domain/understanding/nearest.ts';
import { chineseNumber } from '../../../src/domain/understanding/numbers/chineseNumber.ts';
import { read } from '../../../src/domain/understanding/read.ts';
import { CONCERN_WORDS } from '../../../src/domain/understanding/words/concerns.ts';
import { HONORIFICS } from '../../../src/domain/understanding/words/honorifics.ts';
import { METHOD_WORDS } from '../../../src/domain/understanding/words/methods.ts';
import { PURPOSE_WORDS } from '../../../src/domain/understanding/words/purposes.ts';
import { SOURCE_WORDS } from '../../../src/domain/understanding/words/sources.ts';
import {
  COMPOUND_SURNAMES,
  SURNAMES,
  surnameOf,
  surnamesOf,
} from '../../../src/domain/understanding/words/surnames.ts';
import { contextWith } from './lexicon.ts';

const context = contextWith();

function registered(words: string): Readonly<Record<string, unknown>> {
  return read(`新客 孙先生 13300133001 ${words}`, context).fields;
}

/** The words of an alternation that stand for themselves. */
function plainWords(alternation: string): readonly string[] {
  let depth = 0;
  const words = [''];
  for (const char of alternation) {
    depth += char === '(' ? 1 : char === ')' ? -1 : 0;
    if (char === '|' && depth === 0) {
      words.push('');
    } else {
      words.push(`${words.pop() ?? ''}${char}`);
    }
  }
  return words.filter((word) => /^[\u4e00-\u9fff]+$/u.test(word));
}

describe('every word list says what it says', () => {
  test.each(HONORIFICS.map((title) => [title.word, title] as const))('王%s is a name', (word, title) => {
    const { fields } = read(`新客 王${word} 13300133001`, context);
    expect(fields['name']).toBe(`王${word}`);
    expect(fields['gender'] ?? null).toBe(title.gender);
  });

  test.each(SOURCE_WORDS.flatMap((entry) => plainWords(entry.words).map((word) => [word, entry] as const)))(
    '%s is a way in',
    (word, entry) => {
      const fields = registered(word);
      expect(fields['source']).toBe(entry.source);
      expect(fields['channelCompany']).toBe(entry.company === true ? word : undefined);
      expect(fields['path'] !== undefined).toBe(entry.path === true);
    },
  );

  test.each(
    Object.entries(PURPOSE_WORDS).flatMap(([purpose, list]) =>
      plainWords(list).map((word) => [word, purpose] as const),
    ),
  )('%s is a purpose', (word, purpose) => {
    expect(registered(word)['purpose']).toBe(purpose);
  });

  test.each(
    Object.entries(CONCERN_WORDS).flatMap(([concern, list]) =>
      plainWords(list).map((word) => [word, concern] as const),
    ),
  )('%s is a concern', (word, concern) => {
    expect(read(`跟进 C12 客户${word}`, context).fields['concerns']).toContain(concern);
  });

  test.each(
    METHOD_WORDS.flatMap(({ method, words }) => plainWords(words).map((word) => [word, method] as const)),
  )('%s is how a contact was made', (word, method) => {
    expect(read(`跟进 C12 ${word}`, context).fields['method']).toBe(method);
  });

  test('surnames: none twice, compound ones first, their English writings lead back', () => {
    expect(surnameOf('欧阳女士')).toBe('欧阳');
    expect(surnameOf('王建国')).toBe('王');
    expect(surnameOf('啊')).toBeNull();
    expect(surnamesOf('Lee')).toEqual(['李', '黎']);
    expect(surnamesOf('Wang')).toContain('王');
    expect(SURNAMES.size).toBeGreaterThan(180);
    expect(Object.keys(COMPOUND_SURNAMES).every((name) => name.length === 2)).toBe(true);
  });
});

describe('numerals', () => {
  test.each([
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['三百', 300],
    ['两百六', 260],
    ['三百零五', 305],
    ['一千五', 1500],
    ['一二〇', 120],
    ['三百五十', 350],
  ])('%s is %d', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  test.each(['', '百', '两三百', '十百', '一二', '王'])('%j is no number', (text) => {
    expect(chineseNumber(text)).toBeNull();
  });
});

describe('did you mean', () => {
  const words = [
    '新客',
    '客户',
    '改客',
    '跟进',
    '计划',
    '日报',
    '目标',
    '撤销',
    'customer',
    'find',
    'edit',
    'log',
    'undo',
  ];
  test.each([
    ['日抱', '日报'],
    ['根进', '跟进'],
    ['撒销', '撤销'],
    ['custmer', 'customer'],
    ['fnd', 'find'],
    ['ＵＮＤＯ', 'undo'],
  ])('%s is nearest to %s', (word, nearest) => {
    expect(nearestWords(word, words, 1)).toEqual([nearest]);
  });

  test('nothing is near to what is like nothing', () => {
    expect(nearestWords('天气怎么样', words, 3)).toEqual([]);
    expect(nearestWords('', words, 3)).toEqual([]);
    expect(nearestWords('x'.repeat(1000), words, 3)).toEqual([]);
  });
});
