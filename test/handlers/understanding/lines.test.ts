import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { score } from '../../support/utterances/score.ts';
import { readUtterances } from '../../support/utterances/utterance.ts';

const FOLDER = new URL('../../fixtures/understanding/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));

describe('lines as people in a sales office type them, by the real pipeline', () => {
  test.each(files)('%s', async (file) => {
    const scored = await score(readUtterances(new URL(file, FOLDER)));
    const missed = scored.filter(({ misses }) => misses.length > 0);
    expect(missed.map(({ line, misses }) => ({ id: line.id, text: line.text, misses }))).toEqual([]);
  });

  test('there are more than 200 of our own, each with a name of its own', () => {
    const lines = files.flatMap((file) => readUtterances(new URL(file, FOLDER)));
    expect(lines.length).toBeGreaterThan(200);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });
});
