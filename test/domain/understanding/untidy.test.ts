import { describe, expect, test } from '@jest/globals';
import { read } from '../../../src/domain/understanding/read.ts';
import { contextWith, known } from './lexicon.ts';

const reading = (line: string) => read(line, contextWith({ known }));

describe('lines as they are typed between two visitors', () => {
  test.each(['新克 王先生 13800138999', '跟近 C12 电话 没接', 'cutsomer Ms Lee 13900139111'])(
    'the slip in %j is asked about, and nothing is done with the rest',
    (line) => {
      const { command, firstWord } = reading(line);
      expect(command).toBeNull();
      expect(firstWord?.text).toBe(line.split(' ')[0]);
    },
  );

  test.each(['Quite interested, C12 wants a call tomorrow', '打扰 C12 电话 没接'])(
    '%j begins with a word of its own, not with a slip of a command word',
    (line) => {
      const words = [
        { name: 'member.quiet', words: ['免打扰', 'quiet'], fields: [], args: [] },
        ...contextWith().lexicon,
      ];
      const { command } = read(line, { ...contextWith({ known }), lexicon: words });
      expect(command).toBe('followUp.log');
    },
  );

  test('a bare surname behind the command word means a customer: the one there is, or a question', () => {
    expect(reading('跟进 刘 电话没接').fields['customer']).toBe('C13');
    const several = reading('跟进 王 电话');
    expect(several.candidates).toEqual(['C12', 'C14']);
    expect(several.fields['customer']).toBeUndefined();
  });

  test('a new level with something told is a follow-up, alone it is a correction', () => {
    expect(reading('13700137000 首付不够 改B类')).toMatchObject({
      command: 'followUp.log',
      fields: { customer: 'C14', level: 'B', concerns: ['首付'] },
    });
    expect(reading('刘女士改成A类')).toMatchObject({
      command: 'customer.edit',
      fields: { customer: 'C13', level: 'A' },
    });
  });

  test('one more phone is added to whom it belongs', () => {
    expect(reading('C12 备用号码 13600000001')).toMatchObject({
      command: 'customer.edit',
      fields: { customer: 'C12', phone: '+8613600000001' },
    });
  });

  test('a known name with an unknown phone and no word is unclear: neither registered nor added', () => {
    expect(reading('王先生 13800138999').command).toBeNull();
    expect(reading('新客 王先生 13800138999').command).toBe('customer.register');
  });

  test('what was told of yesterday stays a record, what is for tomorrow becomes its next step', () => {
    const { command, fields } = reading('昨天跟刘女士聊过了 明天再打');
    expect(command).toBe('followUp.log');
    expect(fields).toMatchObject({ customer: 'C13', nextMethod: 'call', next: { date: '2026-11-24' } });
  });

  test.each([
    ['今天有什么事', 'day.show'],
    ['这个月业绩怎么样', 'kpi.show'],
  ])('%j asks for %s', (line, command) => {
    expect(reading(line).command).toBe(command);
  });

  test.each([
    ['C12 电话 他说太贵了，再等等！', 'content', '他说太贵了，再等等！'],
    ['王先生说户型不错～', 'content', '说户型不错～'],
    ['跟进 C12 电话 内容=要求看120平。', 'content', '要求看120平。'],
  ])('what is kept ends as it was typed: %s', (line, field, text) => {
    expect(reading(line).fields).toMatchObject({ customer: 'C12', [field]: text });
  });

  test('a period that nobody can read is not silently today', () => {
    expect(reading('日报 abc').invalid['period']?.code).toBe('period.unreadable');
  });
});
