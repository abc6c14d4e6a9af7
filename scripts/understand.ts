/**
 * `npm run understand -- FILE`: scores a file of lines in the shape of the open set against the real pipeline on a database of its
 * own, and prints what was not understood, field by field. Ends with 1 where a line is not right. `--quiet` prints no readings,
 * `--show` those of all lines. `--fuzz 100000 [--seed 1] [--every 20]` instead reads lines at random,
 * made of our own, every 20th of them by the whole pipeline.
 */
import { readdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { fuzz } from '../test/support/utterances/fuzz.ts';
import { score } from '../test/support/utterances/score.ts';
import { readUtterances } from '../test/support/utterances/utterance.ts';

const OWN = new URL('../test/fixtures/understanding/', import.meta.url);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quiet: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
    fuzz: { type: 'string' },
    seed: { type: 'string', default: '1' },
    every: { type: 'string', default: '20' },
  },
});

if (values.fuzz !== undefined) {
  await fuzzed(Number(values.fuzz), Number(values.seed));
} else if (positionals[0] !== undefined) {
  await scored(positionals[0]);
} else {
  console.error('npm run understand -- FILE [--quiet] [--show] | --fuzz COUNT [--seed N] [--every N]');
  process.exit(2);
}

async function scored(file: string): Promise<void> {
  const all = await score(readUtterances(file));
  const missed = all.filter(({ misses }) => misses.length > 0);
  for (const { line, understood, misses } of values.show ? all : missed) {
    console.log(`${misses.length > 0 ? 'MISS' : 'ok  '} ${line.id} [${line.as}] ${line.text.slice(0, 300)}`);
    misses.forEach((miss) => {
      console.log(`     ${miss}`);
    });
    if (!values.quiet) {
      console.log(`     understood: ${JSON.stringify(understood)}`);
    }
  }
  console.log(`${all.length - missed.length} of ${all.length} lines are right`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}

async function fuzzed(count: number, seed: number): Promise<void> {
  const own = readdirSync(OWN).flatMap((name) => readUtterances(new URL(name, OWN)));
  const started = performance.now();
  const result = await fuzz(
    own.map(({ text }) => text),
    { count, seed, every: Number(values.every) },
  );
  const seconds = Math.round((performance.now() - started) / 1000);
  const { lines, understood, whole, stored, faults } = result;
  console.log(
    `${lines} lines at random in ${seconds} s, ${whole} by the whole pipeline: ${understood} read as a command, ${stored} stored, ${faults.length} faults`,
  );
  faults.forEach((fault) => {
    console.log(`     ${fault}`);
  });
  process.exitCode = faults.length + stored === 0 ? 0 : 1;
}
