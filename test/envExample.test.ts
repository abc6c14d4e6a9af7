import { readdirSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../src/config.ts';

const SOURCES = ['src/config.ts', ...readdirSync('src/config').map((file) => `src/config/${file}`)];

/** The variables of the schemas: a name in capitals at the first indent. */
const NAMES = new Set(
  SOURCES.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gmu)].map(([, name = '']) => name),
  ),
);

describe('.env.example', () => {
  const given = parseEnv(readFileSync('.env.example', 'utf8'));

  test('has every variable that Loupan reads, and none that it does not', () => {
    expect(NAMES.size).toBeGreaterThan(20);
    expect(Object.keys(given).sort()).toEqual([...NAMES].sort());
  });

  test('as it is starts the demo and connects nothing', () => {
    const { demo, slack, wecom } = readConfig(given);
    expect([demo, slack, wecom]).toEqual([true, undefined, undefined]);
  });

  test('holds no secret', () => {
    for (const [name, value] of Object.entries(given)) {
      if (/KEY|SECRET|TOKEN/u.test(name)) {
        expect([name, value]).toEqual([name, '']);
      }
    }
  });
});
