type JobOf<K extends string, P> = {
  readonly kind: K;
  readonly payload: P;
  readonly runAt: Date;
  readonly dedupKey: string;
};

export type PlanJob = JobOf<'planReminder' | 'visitPreparation', { readonly planId: string }>;

/** A job that follows from a write. */
export type DueJob =
  | PlanJob
  | JobOf<'holdReminder' | 'holdEnd', { readonly holdId: string }>
  | JobOf<'offerEnd', { readonly waitingId: string }>
  | JobOf<'importCheck' | 'importRows' | 'importUndo', { readonly importId: string }>
  | JobOf<'eventEve' | 'eventResult', { readonly eventId: string }>
  | JobOf<'signReminder' | 'signOverdue' | 'reservationEnd', { readonly subscriptionId: string }>
  | JobOf<'handoverReminder', { readonly handoverId: string }>
  | JobOf<'measureReminder', { readonly measureId: string }>
  | JobOf<'scanOverdue', { readonly contractId: string }>
  | JobOf<'paymentReminder' | 'paymentOverdue', { readonly lineId: string }>
  | JobOf<'approvalReminder' | 'approvalExpiry', { readonly approvalId: string }>
  /** `complaintId`: this one alone. */
  | JobOf<'complaintAlarm', { readonly complaintId?: string }>
  /** `projectId` null: every project's calendar. `from`: YYYY-MM-DD. `cause`: tells one change from another. */
  | JobOf<
      'calendarRecount',
      { readonly projectId: string | null; readonly from: string; readonly cause: string }
    >
  | JobOf<'exportMake', { readonly exportId: string }>
  | JobOf<'filingExpiry', { readonly filingId: string }>
  | JobOf<'gridPicture', { readonly buildingId: string }>
  /** `from`, `to`: instants in ISO. */
  | JobOf<'unitNews', { readonly projectId: string; readonly from: string; readonly to: string }>;
