import { z } from 'zod';

interface KindOfJob {
  readonly payload: z.ZodType;
  /** Taken before everything else, and taken over sooner when its process dies. */
  readonly urgent: boolean;
  /** Runs that may fail before a person has to look at it. */
  readonly mostAttempts: number;
}

/** By member id: how many customers he was given by a hand-over so far, and the first of them. */
const handedShares = z.record(
  z.string(),
  z.object({ n: z.number().int(), customerIds: z.array(z.string().min(1)) }),
);

/**
 * Every kind of job with what it is given: the one place where a kind is declared. What it does is `src/jobs/kinds/<name>.ts`.
 * A payload holds ids and instants, never what people typed: it lies in the database unsealed.
 */
export const jobKinds = {
  /** The reminder of a plan falls due (R3.2.1). */
  planReminder: { payload: z.object({ planId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** What is to be prepared before a planned visit (R3.1.1). */
  visitPreparation: { payload: z.object({ planId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** A hold ends soon. */
  holdReminder: { payload: z.object({ holdId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** A hold ends: others wait for that minute. */
  holdEnd: { payload: z.object({ holdId: z.string().min(1) }), urgent: true, mostAttempts: 12 },
  /** An offer to who waits for a unit runs out. */
  offerEnd: { payload: z.object({ waitingId: z.string().min(1) }), urgent: true, mostAttempts: 12 },
  /** A project's report to its channels (R5.3.2). */
  dailyReport: {
    payload: z.object({ projectId: z.string().min(1), runAt: z.iso.datetime() }),
    urgent: false,
    mostAttempts: 12,
  },
  /** The line of a day's deliveries in the operators' channel. */
  deliverySummary: { payload: z.object({ runAt: z.iso.datetime() }), urgent: false, mostAttempts: 12 },
  /** Whoever has left the company loses access (R4.1.3). */
  accounts: { payload: z.object({ runAt: z.iso.datetime() }), urgent: false, mostAttempts: 12 },
  /** A building has changed: its picture goes to the channels that show it. */
  gridPicture: { payload: z.object({ buildingId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** Units of a project came to be for sale, or were repriced, within a span: whoever sells there is to be looked for. */
  unitNews: {
    payload: z.object({ projectId: z.string().min(1), from: z.iso.datetime(), to: z.iso.datetime() }),
    urgent: false,
    mostAttempts: 12,
  },
  /** The same for one person: which of his customers want them. */
  unitNewsFor: {
    payload: z.object({
      projectId: z.string().min(1),
      memberId: z.string().min(1),
      from: z.iso.datetime(),
      to: z.iso.datetime(),
    }),
    urgent: false,
    mostAttempts: 12,
  },
  /** An event takes place tomorrow: how it stands (R3.2). */
  eventEve: { payload: z.object({ eventId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** An event took place: how it went. */
  eventResult: { payload: z.object({ eventId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** A subscription is to be signed soon (认购), or a reservation ends soon (小定). */
  signReminder: { payload: z.object({ subscriptionId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** The day of its signing is over. */
  signOverdue: { payload: z.object({ subscriptionId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** A reservation ends that nobody subscribed to (小定): others wait for that unit. */
  reservationEnd: {
    payload: z.object({ subscriptionId: z.string().min(1) }),
    urgent: true,
    mostAttempts: 12,
  },
  /** A home is handed over tomorrow (R3.4.1). */
  handoverReminder: {
    payload: z.object({ handoverId: z.string().min(1) }),
    urgent: false,
    mostAttempts: 12,
  },
  /** A measure against complaints is due today (R3.4.2). */
  measureReminder: { payload: z.object({ measureId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** How a project's complaints stand, to its channels (R3.4.2). */
  complaintBoard: {
    payload: z.object({ projectId: z.string().min(1), runAt: z.iso.datetime() }),
    urgent: false,
    mostAttempts: 12,
  },
  /** Homes that were not handed over on the day agreed (R2.3.2). */
  lateHandovers: { payload: z.object({ runAt: z.iso.datetime() }), urgent: false, mostAttempts: 12 },
  /** A contract has no scan in time (R2.3.1). */
  scanOverdue: { payload: z.object({ contractId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** A payment falls due soon (R2.3.2). */
  paymentReminder: { payload: z.object({ lineId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** A payment was not made in time. */
  paymentOverdue: { payload: z.object({ lineId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** Whoever decides an approval is reminded of it (审批). */
  approvalReminder: { payload: z.object({ approvalId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** Nobody has decided an approval in time. */
  approvalExpiry: { payload: z.object({ approvalId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** Complaints whose time runs out (R3.4.2); `complaintId`: this one alone. */
  complaintAlarm: {
    payload: z.object({ complaintId: z.string().min(1).optional() }),
    urgent: true,
    mostAttempts: 12,
  },
  /** A filing's visit has not come in time (报备). */
  filingExpiry: { payload: z.object({ filingId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** A table that was sent is looked through; nothing is written. */
  importCheck: { payload: z.object({ importId: z.string().min(1) }), urgent: false, mostAttempts: 6 },
  /** The next rows of an import are written. */
  importRows: { payload: z.object({ importId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** The rows of an import that were written last are taken back. */
  importUndo: { payload: z.object({ importId: z.string().min(1) }), urgent: false, mostAttempts: 12 },
  /** A table that somebody asked for is made. */
  exportMake: { payload: z.object({ exportId: z.string().min(1) }), urgent: false, mostAttempts: 6 },
  /** A calendar has changed: open deadlines are counted anew. `noun` and `after`: where it goes on. */
  calendarRecount: {
    payload: z.object({
      projectId: z.string().min(1).nullable(),
      from: z.iso.date(),
      cause: z.string().min(1),
      noun: z.enum(['complaint', 'scan', 'customer', 'unit']).optional(),
      after: z.object({ at: z.iso.datetime(), id: z.string().min(1) }).optional(),
    }),
    urgent: false,
    mostAttempts: 12,
  },
  /** Which years' public holidays are known: operators are told of those that are not, and what has become known is counted by. */
  calendarYears: { payload: z.object({ runAt: z.iso.datetime() }), urgent: false, mostAttempts: 12 },
  /** What has been kept long enough is removed. */
  housekeeping: { payload: z.object({ runAt: z.iso.datetime() }), urgent: false, mostAttempts: 12 },
  /** Buildings whose stock is to be checked against reality (R2.2.2). */
  stockCheck: {
    payload: z.object({ projectId: z.string().min(1), runAt: z.iso.datetime() }),
    urgent: false,
    mostAttempts: 12,
  },
  /** The calls that verify customers' records are planned (R2.1.3). */
  verifications: { payload: z.object({ runAt: z.iso.datetime() }), urgent: false, mostAttempts: 12 },
  /** Everybody's customers whose protection is over are looked at. */
  recycling: { payload: z.object({ runAt: z.iso.datetime() }), urgent: false, mostAttempts: 12 },
  /** Of one owner: warnings, and the pool (公海). `after`: where the round goes on. */
  recycleOwner: {
    payload: z.object({
      memberId: z.string().min(1),
      runAt: z.iso.datetime(),
      after: z.object({ at: z.iso.datetime(), id: z.string().min(1) }).optional(),
    }),
    urgent: false,
    mostAttempts: 12,
  },
  /** The rest of a hand-over that was too much for one transaction (交接), below a customer's reference. */
  handOverRest: {
    payload: z.object({
      leaverId: z.string().min(1),
      byId: z.string().min(1),
      takerIds: z.array(z.string().min(1)),
      givenTo: z.partialRecord(z.enum(['A', 'B', 'C', 'D', 'none']), z.string().min(1)),
      below: z.number().int(),
      given: handedShares,
      left: z.number().int(),
      key: z.string().min(1),
    }),
    urgent: false,
    mostAttempts: 12,
  },
  /** The parts of a hand-over that was taken back, one at a time. */
  handOverUndo: {
    payload: z.object({
      byId: z.string().min(1),
      operationIds: z.array(z.string().min(1)),
      /** By member id: how many customers went back from him. */
      back: z.record(z.string(), z.number().int()),
      left: z.number().int(),
      key: z.string().min(1),
    }),
    urgent: false,
    mostAttempts: 12,
  },
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
