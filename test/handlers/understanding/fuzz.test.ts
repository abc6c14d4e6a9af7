import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { fuzz } from '../../support/utterances/fuzz.ts';
import { readUtterances } from '../../support/utterances/utterance.ts';

const FOLDER = new URL('../../fixtures/understanding/', import.meta.url);
const lines = readdirSync(FOLDER).flatMap((file) => readUtterances(new URL(file, FOLDER)));

/** `npm run understand -- --fuzz 100000` says as many as one likes. */
test('2,000 lines at random end in no fault, and nothing is stored', async () => {
  const { faults, stored, understood } = await fuzz(
    lines.map(({ text }) => text),
    { count: 2_000, seed: 20_261_123, every: 10 },
  );
  expect(faults).toEqual([]);
  expect(stored).toBe(0);
  expect(understood).toBeGreaterThan(100);
}, 240_000);
