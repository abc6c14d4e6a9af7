import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { mentions } from '../../../src/domain/understanding/mentions.ts';
import type { Reading } from '../../../src/domain/understanding/reading.ts';
import { read } from '../../../src/domain/understanding/read.ts';
import type { Range, SaidTime } from '../../../src/domain/values.ts';
import { contextWith, known } from './lexicon.ts';

interface Expected {
  readonly command: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly contentHas?: readonly string[];
  readonly invalid?: Readonly<Record<string, string>>;
  readonly candidates?: readonly string[];
}

interface Line {
  readonly id: string;
  readonly now: string;
  readonly text: string;
  readonly expect: Expected;
}

const lines = readFileSync(new URL('../../fixtures/utterances.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Line);

const COMMANDS: Readonly<Record<string, string>> = {
  customer: 'customer.register',
  log: 'followUp.log',
  plan: 'plan.make',
  edit: 'customer.edit',
  undo: 'operation.undo',
  hold: 'hold.make',
  release: 'hold.release',
  wait: 'wait.join',
};
const WORDS: Readonly<Record<string, string>> = {
  来访: 'visit',
  电话: 'call',
  微信: 'wechat',
  面谈: 'meeting',
};

function shown(value: unknown): unknown {
  return typeof value === 'string' ? (WORDS[value] ?? value) : value;
}

function expectField(reading: Reading, name: string, expected: unknown): void {
  const value = reading.fields[name];
  switch (name) {
    case 'phone':
      expect(value).toBe(`+86${String(expected)}`);
      return;
    case 'keepPhones':
      expect(value).toEqual((expected as string[]).map((phone) => `+86${phone}`));
      return;
    case 'budget':
      expect((value as Extract<Range, { bound: 'about' }>).at).toBe((expected as { at: number }).at * 100);
      return;
    case 'effective':
      expect(value).toBe(expected === true ? 'yes' : 'no');
      return;
    case 'unit':
      // Which one it is, the office knows: 1502 is A-1-1502.
      expect(String(expected).endsWith(value as string)).toBe(true);
      return;
    case 'at':
    case 'until':
      expect((value as SaidTime).at).toEqual(new Date(String(expected)));
      return;
    case 'next': {
      const { method, goal, ...when } = expected as Record<string, string>;
      expect(value).toMatchObject(when);
      expect(reading.fields['nextMethod']).toBe(shown(method));
      expect(reading.fields['nextGoal']).toBe(goal);
      return;
    }
    case 'target':
      expect(reading.fields).toEqual({});
      return;
    default:
      expect(Array.isArray(value) ? value : shown(value)).toEqual(shown(expected));
  }
}

describe('lines as people in a sales office type them', () => {
  test.each(lines.map((line) => [line.id, line.text, line] as const))('%s: %s', (_id, text, line) => {
    const reading = read(text, contextWith({ now: new Date(line.now) }));
    expect(reading.command).toBe(COMMANDS[line.expect.command]);
    expect(reading.candidates).toEqual(line.expect.candidates ?? []);
    for (const [name, expected] of Object.entries(line.expect.fields ?? {})) {
      expectField(reading, name, expected);
    }
    expect(Object.keys(reading.invalid)).toEqual(Object.keys(line.expect.invalid ?? {}));
    for (const [name, brief] of Object.entries(line.expect.invalid ?? {})) {
      expect(reading.invalid[name]?.brief).toBe(brief);
      expect(reading.fields[name]).toBeUndefined();
    }
    for (const words of line.expect.contentHas ?? []) {
      expect(reading.fields['content']).toContain(words);
    }
  });

  test('what must be fetched before a line is read names every customer it means', () => {
    expect(mentions('跟进 8000 打电话没人接').lastFours).toEqual(['8000']);
    expect(mentions('C12 微信发了户型图').refs).toEqual([12]);
    expect(mentions('王哥说老婆不同意').names).toEqual([{ typed: '王哥', keys: ['王'], gender: 'm' }]);
    expect(mentions('找房 三房 110-130平 300万内').names).toEqual([]);
    expect(mentions('新客 万建国 13800138001').names).toEqual([
      { typed: '万建国', keys: ['万建国'], gender: null },
    ]);
    expect(mentions('新客 王先生13800138001三房').phones).toEqual(['+8613800138001']);
    expect(mentions('remind me to call Ms Liu').names).toEqual([
      { typed: 'Ms Liu', keys: ['Liu', '刘', '柳'], gender: 'f' },
    ]);
  });

  test('a woman of the same surname is never meant by 王哥', () => {
    expect(read('王哥说老婆不同意', contextWith()).fields['customer']).toBe('C12');
    expect(
      read('王哥说老婆不同意', contextWith({ known: known.slice(2) })).fields['customer'],
    ).toBeUndefined();
  });
});
