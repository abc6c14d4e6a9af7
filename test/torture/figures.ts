import type { TortureReport } from './torture.ts';

/** The figures that the README promises, as they were in one run. */
export function figures(report: TortureReport): string {
  const {
    reminders,
    escalations,
    lost,
    kills,
    pauses,
    seenTwice,
    rawRepeats,
    rawRepeatsOfOutage,
    takeOvers,
    said,
  } = report;
  return [
    `${lost.length} of ${reminders} reminders lost over ${kills} kills and ${pauses} pauses`,
    `${escalations.lost.length} of ${escalations.complaints} escalations lost, ${escalations.twice.length} seen twice`,
    `${seenTwice.length} seen twice, ${rawRepeats} raw repeats (${rawRepeatsOfOutage} more of the outage)`,
    `${report.fromLostLeases} results from lost leases`,
    ...(takeOvers === null
      ? []
      : [
          `taken over after ${takeOvers.job} and ${takeOvers.message} ms, urgent after ${takeOvers.urgent} ms`,
        ]),
    `${said.lost.length} of ${said.acknowledged} acknowledged lines lost, ${said.doubled.length} doubled`,
    ...(said.recoveredMs === null ? [] : [`back ${said.recoveredMs} ms after the database`]),
  ].join('; ');
}
