/** Writes the list of useful lines of docs/UNDERSTANDING.md anew, from the lines that the tests read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { usefulLines } from '../test/support/utterances/usefulLines.ts';

const DOC = new URL('../docs/UNDERSTANDING.md', import.meta.url);
const MARK = '<!-- generated: npx tsx scripts/usefulLines.ts -->';

const [before = ''] = readFileSync(DOC, 'utf8').split(MARK);
writeFileSync(DOC, `${before}${MARK}\n\n${usefulLines()}\n`);
