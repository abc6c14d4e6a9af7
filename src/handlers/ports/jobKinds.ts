import { z } from 'zod';

interface KindOfJob {
  readonly payload: z.ZodType;
  /** Taken before everything else, and taken over sooner when its process dies. */
  readonly urgent: boolean;
  /** Runs that may fail before a person has to look at it. */
  readonly mostAttempts: number;
}

/**
 * Every kind of job with what it is given: the one place where a kind is declared. What it does is `src/jobs/kinds/<name>.ts`.
 * A payload holds ids and instants, never what people typed: it lies in the database unsealed.
 */
export const jobKinds = {
  /** The reminder of a plan falls due (R3.2.1). */
  planReminder: { payload: z.object({ planId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** A project's report to its channels (R5.3.2). */
  dailyReport: {
    payload: z.object({ projectId: z.string().min(1), runAt: z.iso.datetime() }),
    urgent: false,
    mostAttempts: 12,
  },
  /** The line of a day's deliveries in the operators' channel. */
  deliverySummary: { payload: z.object({ runAt: z.iso.datetime() }), urgent: false, mostAttempts: 12 },
  /** What has been kept long enough is removed. */
  housekeeping: { payload: z.object({ runAt: z.iso.datetime() }), urgent: false, mostAttempts: 12 },
} as const satisfies Readonly<Record<string, KindOfJob>>;

export type JobKind = keyof typeof jobKinds;
export type JobPayload<K extends JobKind> = z.infer<(typeof jobKinds)[K]['payload']>;

/** A job to be done at an instant: a row, written in the transaction of what it follows from. */
export type NewJob = {
  [K in JobKind]: {
    readonly kind: K;
    readonly payload: JobPayload<K>;
    /** Business time. */
    readonly runAt: Date;
    /** Two jobs with the same key are one. */
    readonly dedupKey: string;
  };
}[JobKind];
