import type { JobKind } from '../../handlers/ports/jobKinds.ts';
import type { JobDefinition } from '../jobDefinition.ts';
import { accounts } from './accounts.ts';
import { complaintAlarm } from './complaintAlarm.ts';
import { calendarRecount } from './calendarRecount.ts';
import { calendarYears } from './calendarYears.ts';
import { dailyReport } from './dailyReport.ts';
import { deliverySummary } from './deliverySummary.ts';
import { eventEve } from './eventEve.ts';
import { eventResult } from './eventResult.ts';
import { exportMake } from './exportMake.ts';
import { gridPicture } from './gridPicture.ts';
import { holdEnd } from './holdEnd.ts';
import { holdReminder } from './holdReminder.ts';
import { filingExpiry } from './filingExpiry.ts';
import { handoverReminder } from './handoverReminder.ts';
import { complaintBoard } from './complaintBoard.ts';
import { measureReminder } from './measureReminder.ts';
import { lateHandovers } from './lateHandovers.ts';
import { handOverRest } from './handOverRest.ts';
import { handOverUndo } from './handOverUndo.ts';
import { housekeeping } from './housekeeping.ts';
import { importCheck } from './importCheck.ts';
import { importRows } from './importRows.ts';
import { importUndo } from './importUndo.ts';
import { offerEnd } from './offerEnd.ts';
import { planReminder } from './planReminder.ts';
import { recycleOwner } from './recycleOwner.ts';
import { recycling } from './recycling.ts';
import { approvalExpiry } from './approvalExpiry.ts';
import { approvalReminder } from './approvalReminder.ts';
import { reservationEnd } from './reservationEnd.ts';
import { signOverdue } from './signOverdue.ts';
import { paymentOverdue } from './paymentOverdue.ts';
import { paymentReminder } from './paymentReminder.ts';
import { scanOverdue } from './scanOverdue.ts';
import { signReminder } from './signReminder.ts';
import { stockCheck } from './stockCheck.ts';
import { unitNews } from './unitNews.ts';
import { unitNewsFor } from './unitNewsFor.ts';
import { visitPreparation } from './visitPreparation.ts';
import { verifications } from './verifications.ts';

/** Every kind of job and what it does: the compiler insists that none is missing. */
export const allJobs: { readonly [K in JobKind]: JobDefinition<K> } = {
  accounts,
  calendarRecount,
  calendarYears,
  planReminder,
  holdReminder,
  holdEnd,
  offerEnd,
  dailyReport,
  deliverySummary,
  gridPicture,
  unitNews,
  unitNewsFor,
  housekeeping,
  stockCheck,
  visitPreparation,
  filingExpiry,
  complaintAlarm,
  eventEve,
  eventResult,
  reservationEnd,
  signReminder,
  signOverdue,
  scanOverdue,
  paymentReminder,
  paymentOverdue,
  approvalReminder,
  approvalExpiry,
  verifications,
  recycling,
  recycleOwner,
  handoverReminder,
  lateHandovers,
  complaintBoard,
  measureReminder,
  handOverRest,
  handOverUndo,
  exportMake,
  importCheck,
  importRows,
  importUndo,
};
