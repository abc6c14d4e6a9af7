/** The two clocks of a complaint: to the first response, and to the final result. */
export const COMPLAINT_CLOCKS = ['first', 'final'] as const;
export type ComplaintClock = (typeof COMPLAINT_CLOCKS)[number];

/** Shares of a clock's open time in percent: two warnings and the breach (R3.4.2). */
export const ALARM_STAGES = [50, 75, 100] as const;
export type AlarmStage = (typeof ALARM_STAGES)[number];

/** The last stage that was said of each clock; 0 before. */
export type Said = Readonly<Record<ComplaintClock, AlarmStage | 0>>;

/** Reads what a complaint keeps of it: `first:75 final:50`. What is no stage counts as not said. */
export function saidOf(alarmed: string): Said {
  const stageOf = (clock: ComplaintClock): AlarmStage | 0 => {
    const [, stage] = alarmed
      .split(' ')
      .map((one) => one.split(':'))
      .find(([name]) => name === clock) ?? ['', ''];
    return ALARM_STAGES.find((one) => String(one) === stage) ?? 0;
  };
  return { first: stageOf('first'), final: stageOf('final') };
}

/** The same as it is kept. */
export function alarmedOf(said: Said): string {
  return COMPLAINT_CLOCKS.flatMap((clock) => (said[clock] === 0 ? [] : [`${clock}:${said[clock]}`])).join(
    ' ',
  );
}
