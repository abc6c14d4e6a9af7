/** `npm run torture -- --minutes 30 [--seed 1] [--replicas 5] [--mark-first]`: the long run of test/torture. */
import { parseArgs } from 'node:util';
import { torture } from '../test/torture/torture.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    replicas: { type: 'string', default: '5' },
    reminders: { type: 'string' },
    'lease-ms': { type: 'string', default: '3000' },
    'blow-ms': { type: 'string', default: '1600' },
    'mark-first': { type: 'boolean', default: false },
  },
});
const seconds = Number(values.minutes) * 60;
// 100,000 in half an hour.
const reminders = Number(values.reminders ?? Math.round(seconds * 55.6));
console.log(`seed ${values.seed}: ${reminders} reminders in ${values.minutes} minutes`);
const report = await torture({
  seed: Number(values.seed),
  reminders,
  members: 300,
  seconds,
  replicas: Number(values.replicas),
  blowEveryMs: Number(values['blow-ms']),
  leaseMs: Number(values['lease-ms']),
  outageMs: seconds >= 600 ? 60_000 : 10_000,
  markFirst: values['mark-first'],
  say: (line) => {
    console.log(line);
  },
});
console.log(JSON.stringify(report, null, 2));
const well =
  report.lost.length +
    report.seenTwice.length +
    report.changedRepeats +
    report.fromLostLeases +
    report.said.lost.length +
    report.said.doubled.length +
    report.said.strange.length ===
  0;
process.exitCode = well === values['mark-first'] ? 1 : 0;
