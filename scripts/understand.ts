/**
 * `npm run understand -- FILE`: scores a file of lines in the shape of the open set against the real pipeline on a database of its
 * own, and prints what was not understood, field by field. Ends with 1 where a line is not right. `--quiet` prints the ids alone,
 * `--show` all readings.
 */
import { parseArgs } from 'node:util';
import globalSetup from '../test/support/globalSetup.mjs';
import globalTeardown from '../test/support/globalTeardown.mjs';
import { score } from '../test/support/utterances/score.ts';
import { readUtterances } from '../test/support/utterances/utterance.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quiet: { type: 'boolean', default: false }, show: { type: 'boolean', default: false } },
});
const [file] = positionals;
if (file === undefined) {
  console.error('npm run understand -- FILE [--quiet] [--show]');
  process.exit(2);
}
await globalSetup();
try {
  const scored = await score(readUtterances(file));
  const missed = scored.filter(({ misses }) => misses.length > 0);
  for (const { line, understood, misses } of values.show ? scored : missed) {
    console.log(`${misses.length > 0 ? 'MISS' : 'ok  '} ${line.id} [${line.as}] ${line.text.slice(0, 300)}`);
    if (!values.quiet) {
      misses.forEach((miss) => {
        console.log(`     ${miss}`);
      });
      console.log(`     understood: ${JSON.stringify(understood)}`);
    }
  }
  console.log(`${scored.length - missed.length} of ${scored.length} lines are right`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  await globalTeardown();
}
