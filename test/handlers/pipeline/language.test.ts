import { describe, expect, test } from '@jest/globals';
import { languageOf } from '../../../src/handlers/pipeline/language.ts';

describe('the language of an answer', () => {
  test.each([
    ['新客 Ms Lee 13900139000', 'en', 'zh-CN'],
    ['customer Ms Lee 13900139000 3 bedrooms', 'zh-CN', 'en'],
    ['C12', 'zh-CN', 'zh-CN'],
    ['C12', 'en', 'en'],
    ['👍', 'en', 'en'],
    ['kpi', 'zh-CN', 'en'],
  ] as const)('%j typed by somebody who speaks %s is answered in %s', (line, own, expected) => {
    expect(languageOf(line, own)).toBe(expected);
  });
});
