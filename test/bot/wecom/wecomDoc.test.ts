import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ERRCODES } from '../../../src/bot/wecom/api/errcodes.ts';
import { wecomSchema } from '../../../src/config/wecom.ts';

const DOC = readFileSync('docs/WECOM.md', 'utf8');
const DOCTOR = 'src/bot/wecom/doctor';
const NAMES = Object.keys(wecomSchema);

/** The cells of the table that begins with this cell, without its head. */
function table(head: string): readonly (readonly string[])[] {
  const lines = DOC.split('\n');
  const start = lines.findIndex((line) => new RegExp(`^\\| ${head} +\\|`, 'u').test(line));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('docs/WECOM.md', () => {
  test.each(NAMES)('explains %s', (name) => {
    expect(DOC).toContain(`\`${name}\``);
  });

  test('names no variable of WeCom that there is not', () => {
    const named = [...DOC.matchAll(/\bWECOM_[A-Z_]*[A-Z]\b(?!_)/gu)].map(([name]) => name);
    expect(named.filter((name) => !NAMES.includes(name))).toEqual([]);
  });

  test('says what to do about everything that the doctor may find', () => {
    const sources = readdirSync(DOCTOR).map((file) => readFileSync(`${DOCTOR}/${file}`, 'utf8'));
    const found = sources.flatMap((source) => [...source.matchAll(/what: '(wecom [a-z]+)'/gu)]);
    expect(found.length).toBeGreaterThan(8);
    const advice = table('doctor says')
      .map(([says]) => says)
      .join('\n');
    for (const [, what = ''] of found) {
      expect(advice).toContain(`\`${what}`);
    }
  });

  test('gives advice only about errcodes that Loupan knows, each once', () => {
    const codes = table('errcode').flatMap(([cell = '']) => cell.split(', ').map(Number));
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !ERRCODES.has(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
