import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mentions } from '../../../src/domain/understanding/mentions.ts';
import { read } from '../../../src/domain/understanding/read.ts';
import { contextWith, known, lexicon } from './lexicon.ts';

const context = contextWith();
const NOTES = new Set(['content', 'firstContactNote', 'goal', 'nextGoal']);

/** What was understood, without the fields that keep the person's own words. */
function facts(line: string): unknown {
  const { command, fields, invalid, candidates } = read(line, context);
  const told = Object.entries(fields).filter(([name]) => !NOTES.has(name));
  const refused = Object.entries(invalid).map(([name, { code }]): [string, string] => [name, code]);
  return {
    command,
    fields: Object.fromEntries(told),
    invalid: Object.fromEntries<string>(refused),
    candidates,
  };
}

const lines = [
  '新客 王先生 13800138001 三房 预算300 来访',
  '新客 李姐 139-0013-9001 两房 预算260到320 抖音 首付80个 刚需',
  '登记 陈老板 13600136001 120平 预算五百万以内 改善 15楼以上 朝南 A级',
  '跟进 8000 打电话没人接 明早再打',
  '跟进 C12 电话 客户要求看120平 下次=明天15:00',
  '跟进 王女士 户型不喜欢 升A 下周三下午3点面谈',
  '计划 刘女士 11-30 14:30 面谈 签认购书',
  '改客 C12 预算=280万 来源=来电',
  '号码 C12',
  '撤销 C12',
  '客户 8000',
  'customer Ms Lee 13900139001 3 bedrooms budget 3m',
  'log C12 call wants 120 sqm next=tomorrow 3pm',
] as const;

function wide(text: string): string {
  return text
    .replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '\u3000');
}

const line = fc.constantFrom(...lines);

describe('a reading does not depend on how the line is dressed', () => {
  test('full-width characters and more spaces change nothing', () => {
    fc.assert(
      fc.property(
        line,
        fc.constantFrom(' ', '  ', '\u3000', '\t', ' \u00a0 '),
        fc.boolean(),
        (text, space, full) => {
          const dressed = (full ? wide(text) : text).replace(/[ \u3000]/g, space);
          expect(facts(` ${dressed} `)).toEqual(facts(text));
        },
      ),
    );
  });

  test('polite words in front and behind change nothing', () => {
    const polite = fc.constantFrom(
      '请',
      '麻烦',
      '麻烦你 ',
      '请帮我 ',
      '你好，',
      '您好 请',
      'please ',
      'Hi, ',
      'could you please ',
    );
    const thanks = fc.constantFrom('', ' 谢谢', '，谢谢啦', ' 辛苦了', ' thanks', ' please');
    fc.assert(
      fc.property(line, polite, thanks, (text, before, after) => {
        expect(facts(`${before}${text}${after}`)).toEqual(facts(text));
      }),
    );
  });

  test('the parts of a registration may stand in any order', () => {
    const parts = [
      '王先生',
      '13800138001',
      '三房',
      '预算300万',
      '来访',
      '120平',
      '刚需',
      'A级',
      '朝南',
      '15楼以上',
      '首付80万',
    ];
    const sorted = facts(`新客 ${parts.join(' ')}`);
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (shuffled) => {
        expect(facts(`新客 ${shuffled.join(' ')}`)).toEqual(sorted);
      }),
    );
  });

  test('words that nobody knows never change what was understood', () => {
    const unknown = fc.constantFrom('xyzzy', '啦啦', '🙂', '嘿嘿哈', 'qwfp', 'ｚｚｚ', '噼里啪啦', '——', '…');
    fc.assert(
      fc.property(line, unknown, fc.nat({ max: 20 }), (text, word, place) => {
        const words = text.split(' ');
        // Words of English sentences belong together; a word between two of them is another sentence.
        const at = /[a-z]{3}/.test(text) ? words.length : 1 + (place % words.length);
        words.splice(at, 0, word);
        expect(facts(words.join(' '))).toMatchObject(facts(text) as object);
      }),
    );
  });
});

describe('a reading holds for anything that can be typed', () => {
  test('no text makes it throw, and a command is one of the lexicon', () => {
    const names = new Set(lexicon.map(({ name }) => name));
    const refs = new Set(known.map(({ ref }) => ref));
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        ...lines,
        '预算',
        '明天',
        '2月30日',
        '\u202e\u0000',
        "'; DROP TABLE customer; --",
        '<script>',
        '=',
        '：',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('');
        const { command, candidates, fields } = read(text, context);
        expect(command === null || names.has(command)).toBe(true);
        expect(
          candidates.every((ref) => refs.has(ref) || text.normalize('NFKC').toUpperCase().includes(ref)),
        ).toBe(true);
        expect(
          Object.keys(fields).every((name) =>
            lexicon.some((c) => c.name === command && c.fields.some((f) => f.name === name)),
          ),
        ).toBe(true);
        mentions(text);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['100 kB of one word', '跟进 C12 '.repeat(12_000)],
    ['100 kB of digits', '1'.repeat(100_000)],
    ['100 kB of spaces', ' '.repeat(100_000)],
    ['100 kB of fillers', `C12 ${'我的'.repeat(50_000)}x`],
    ['100 kB of signs', '=:'.repeat(50_000)],
    ['emoji', '🙂👨‍👩‍👧‍👦'.repeat(1000)],
    ['right to left', 'مرحبا C12 שלום'.repeat(100)],
  ])('%s is read', (_name, text) => {
    expect(read(text, context).candidates.length).toBeLessThan(50);
  });

  test('the words of a long note are kept to their end, and refused rather than cut where too long', () => {
    const note = `${'客户觉得价格有点高。'.repeat(250)}最后一句`;
    expect(read(`跟进 C12 ${note}`, context).fields['content']).toContain('最后一句');
    expect(read(`跟进 C12 ${note.repeat(10)}`, context).invalid['content']?.code).toBe('text.tooLong');
  });
});
