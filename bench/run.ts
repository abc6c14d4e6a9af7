import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { chartCase } from './cases/chart.ts';
import { delayCase } from './cases/delay.ts';
import { dueCase } from './cases/due.ts';
import { jobsCase } from './cases/jobs.ts';
import { kpiCase } from './cases/kpi.ts';
import { sayCase } from './cases/say.ts';
import { slackCase } from './cases/slack.ts';
import { startCase } from './cases/start.ts';
import { understandCase } from './cases/understand.ts';
import { ROOT } from './support/children.ts';
import type { Figure } from './support/report.ts';
import { report } from './support/report.ts';

/** Follow-ups behind `日报`. */
const SCALES = { default: 100_000, full: 1_000_000 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, scale: { type: 'string', default: 'default' } },
});
const scale = values.scale === 'full' ? 'full' : 'default';

const cases: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  understand: understandCase,
  chart: chartCase,
  start: startCase,
  say: sayCase,
  kpi: () => kpiCase(SCALES[scale]),
  jobs: jobsCase,
  due: dueCase,
  delay: delayCase,
  slack: slackCase,
};
const { only = positionals[0] } = values;
const chosen = Object.entries(cases).filter(([name]) => only === undefined || name === only);
if (chosen.length === 0 || !(values.scale in SCALES)) {
  console.error(`npm run bench -- [${Object.keys(cases).join('|')}] [--scale default|full]`);
  process.exit(2);
}

/** Cases that run the built program. */
const BUILT = new Set(['say', 'start', 'slack']);
if (chosen.some(([name]) => BUILT.has(name))) {
  const { status } = spawnSync('npm', ['run', '-s', 'build'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) {
    console.error('the build failed: nothing was measured');
    process.exit(1);
  }
}
const figures: Figure[] = [];
for (const [name, run] of chosen) {
  console.error(`measuring ${name} ...`);
  figures.push(...(await run()));
}
report(figures, scale);
