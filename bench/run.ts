import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ageingCase } from './cases/ageing.ts';
import { approvalCase } from './cases/approval.ts';
import { calendarCase } from './cases/calendar.ts';
import { chartCase } from './cases/chart.ts';
import { delayCase } from './cases/delay.ts';
import { dueCase } from './cases/due.ts';
import { escalationCase } from './cases/escalation.ts';
import { hallCase } from './cases/hall.ts';
import { importCase } from './cases/import.ts';
import { jobsCase } from './cases/jobs.ts';
import { kpiCase } from './cases/kpi.ts';
import { sayCase } from './cases/say.ts';
import { slackCase } from './cases/slack.ts';
import { startCase } from './cases/start.ts';
import { understandCase } from './cases/understand.ts';
import { wecomCase } from './cases/wecom.ts';
import { ROOT } from './support/children.ts';
import type { Figure } from './support/report.ts';
import { report } from './support/report.ts';

/** Follow-ups behind `日报`. */
const SCALES = { default: 100_000, full: 1_000_000 };

/** Customers, units and follow-ups of the sales halls. */
const HALLS = {
  default: { customers: 100_000, units: 10_000, followUps: 1_000_000 },
  full: { customers: 1_000_000, units: 100_000, followUps: 10_000_000 },
};

/** Contracts behind `应收`, with ten payments each. */
const CONTRACTS = { default: 20_000, full: 200_000 };

/** Complaints that wait while 500 are due. */
const COMPLAINTS = { default: 100_000, full: 1_000_000 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, scale: { type: 'string', default: 'default' } },
});
const scale = values.scale === 'full' ? 'full' : 'default';

const cases: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  understand: understandCase,
  calendar: calendarCase,
  chart: chartCase,
  start: startCase,
  // Before what fills the memory of this process.
  import: importCase,
  say: sayCase,
  kpi: () => kpiCase(SCALES[scale]),
  hall: () => hallCase(HALLS[scale]),
  jobs: jobsCase,
  due: dueCase,
  delay: delayCase,
  approval: approvalCase,
  ageing: () => ageingCase(CONTRACTS[scale]),
  escalation: () => escalationCase(COMPLAINTS[scale]),
  slack: slackCase,
  wecom: wecomCase,
};
const { only = positionals[0] } = values;
const chosen = Object.entries(cases).filter(([name]) => only === undefined || name === only);
if (chosen.length === 0 || !(values.scale in SCALES)) {
  console.error(`npm run bench -- [${Object.keys(cases).join('|')}] [--scale default|full]`);
  process.exit(2);
}

/** Cases that run the built program. */
const BUILT = new Set(['say', 'start', 'slack', 'wecom']);
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
