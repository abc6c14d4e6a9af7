/** Where a process may die with the most harm: what has happened by then is done, what comes after it is not. */
export const FAIL_POINTS = [
  'beforeCommit',
  'afterCommit',
  'beforeSend',
  'afterSend',
  'beforeMark',
  'afterMark',
] as const;
export type FailPoint = (typeof FAIL_POINTS)[number];

/** Asked at each of these places. In production nothing happens; the torture kills the process there. */
export interface FailPoints {
  reach(point: FailPoint): Promise<void>;
}

export const noFailPoints: FailPoints = { reach: () => Promise.resolve() };
