export const PROBLEM_STATES = ['open', 'answered', 'closed'] as const;
export type ProblemState = (typeof PROBLEM_STATES)[number];

/** A difficulty with a customer that was raised to whoever leads (R3.2.3): it stays on his day until it is closed. */
export interface Problem {
  readonly id: string;
  readonly customerId: string;
  readonly projectId: string;
  readonly teamId: string | null;
  /** Who raised it. */
  readonly memberId: string;
  readonly at: Date;
  /** Stored sealed. */
  readonly text: string;
  readonly state: ProblemState;
  /** Stored sealed. */
  readonly answer: string | null;
  readonly answeredById: string | null;
  readonly answeredAt: Date | null;
  readonly closedAt: Date | null;
  readonly version: number;
}
