import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { usefulLines } from '../../support/utterances/usefulLines.ts';

test('docs/UNDERSTANDING.md lists 100 lines that the tests read, and none else', () => {
  const doc = readFileSync(new URL('../../../docs/UNDERSTANDING.md', import.meta.url), 'utf8');
  const list = usefulLines();
  expect(list.match(/^- /gmu)).toHaveLength(100);
  expect(doc.endsWith(`${list}\n`)).toBe(true);
});
