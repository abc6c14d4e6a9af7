import type { Command } from './command.ts';
import { addMember } from './company/addMember.ts';
import { createProject } from './company/createProject.ts';
import { createTeam } from './company/createTeam.ts';
import { setChannel } from './company/setChannel.ts';
import { explainTerm } from './calendar/explainTerm.ts';
import { setCalendar } from './calendar/setCalendar.ts';
import { setPolicy } from './company/setPolicy.ts';
import { setRobot } from './company/setRobot.ts';
import { setQuietHours } from './company/setQuietHours.ts';
import { setupGuide } from './company/setupGuide.ts';
import { editCustomer } from './customers/edit.ts';
import { findCustomer } from './customers/find.ts';
import { registerCustomer } from './customers/register.ts';
import { revealPhone } from './customers/revealPhone.ts';
import { showDay } from './day/show.ts';
import { confirmVisit } from './filings/confirmVisit.ts';
import { makeFiling } from './filings/makeFiling.ts';
import { logFollowUp } from './followUps/log.ts';
import { retryDelivery } from './deliveries/retryDelivery.ts';
import { retryJob } from './deliveries/retryJob.ts';
import { showDeliveries } from './deliveries/showDeliveries.ts';
import { showHelp } from './help/showHelp.ts';
import { askExtension } from './holds/ask.ts';
import { extendBeyond } from './holds/extendBeyond.ts';
import { extendHold } from './holds/extend.ts';
import { makeHold } from './holds/make.ts';
import { releaseHold } from './holds/release.ts';
import { matchUnits } from './matching/matchUnits.ts';
import { searchUnits } from './matching/searchUnits.ts';
import { showAnalysis } from './analysis/showAnalysis.ts';
import { makeMeasure } from './measures/makeMeasure.ts';
import { showMeasure } from './measures/showMeasure.ts';
import { setTarget } from './kpi/setTarget.ts';
import { showDefinition } from './kpi/showDefinition.ts';
import { showKpi } from './kpi/showKpi.ts';
import { showRecords } from './kpi/showRecords.ts';
import { undoOperation } from './operations/undo.ts';
import { decideAppeal } from './ownership/decideAppeal.ts';
import { judgeCustomer } from './ownership/judge.ts';
import { lodgeAppeal } from './ownership/lodgeAppeal.ts';
import { cancelPlan } from './plans/cancel.ts';
import { finishPlan } from './plans/done.ts';
import { answerInvitation } from './events/answer.ts';
import { attendEvent } from './events/attend.ts';
import { cancelEvent } from './events/cancel.ts';
import { callBack } from './events/callBack.ts';
import { createEvent } from './events/create.ts';
import { inviteToEvent } from './events/invite.ts';
import { listInvited } from './events/list.ts';
import { moveEvent } from './events/move.ts';
import { showResult } from './events/result.ts';
import { showEvent } from './events/show.ts';
import { handOverPlans } from './plans/handOver.ts';
import { makePlan } from './plans/make.ts';
import { planForTeam } from './plans/team/planForTeam.ts';
import { snoozePlan } from './plans/snooze.ts';
import { handOverStaff } from './staff/handOver.ts';
import { showPool } from './pool/show.ts';
import { showGrid } from './units/showGrid.ts';
import { checkBuilding } from './buildings/checkBuilding.ts';
import { listUnits } from './buildings/listUnits.ts';
import { setBuilding } from './buildings/setBuilding.ts';
import { showUnit } from './units/showUnit.ts';
import { decideWording } from './wordings/decideWording.ts';
import { showWording } from './wordings/showWording.ts';
import { registerArrival } from './reception/arrive.ts';
import { registerCallIn } from './reception/callIn.ts';
import { passOn } from './reception/passOn.ts';
import { prepareVisit } from './reception/prepare.ts';
import { recordVisit } from './reception/record.ts';
import { showRota } from './reception/showRota.ts';
import { joinQueue } from './waits/join.ts';
import { leaveQueue } from './waits/leave.ts';
import { takeOffer } from './waits/take.ts';
import { loseCustomer } from './customers/lose.ts';
import { mergeCustomers } from './customers/merge/merge.ts';
import { verifyCustomer } from './customers/verify.ts';
import { dropReservation, forfeitSubscription, withdrawSubscription } from './deals/endSubscription.ts';
import { showSubscription } from './deals/showSubscription.ts';
import { addApprover } from './approvals/addApprover.ts';
import { decideApproval } from './approvals/decideApproval.ts';
import { setDelegation } from './approvals/setDelegation.ts';
import { showApproval } from './approvals/showApproval.ts';
import { withdrawApproval } from './approvals/withdrawApproval.ts';
import { askDiscount } from './deals/askDiscount.ts';
import { reserve } from './deals/reserve.ts';
import { subscribe } from './deals/subscribe.ts';
import { explainContract } from './contracts/explain.ts';
import { askCancellation } from './contracts/askCancel.ts';
import { askChange } from './contracts/askChange.ts';
import { askSwap } from './contracts/askSwap.ts';
import { revokeContract } from './contracts/revoke.ts';
import { askRefund } from './payments/askRefund.ts';
import { showContract } from './contracts/show.ts';
import { signContract } from './contracts/sign.ts';
import { fileContract, registerContract } from './contracts/steps.ts';
import { confirmReceipt } from './payments/confirm.ts';
import { makeReceipt } from './payments/make.ts';
import { rejectReceipt } from './payments/reject.ts';
import { reverseReceipt } from './payments/reverse.ts';
import { showDue } from './payments/showDue.ts';
import { showHandover } from './handovers/show.ts';
import { showSatisfaction } from './satisfaction/show.ts';
import { inspectHome } from './handovers/inspect.ts';
import { fixDefect } from './handovers/fixDefect.ts';
import { recheckDefect } from './handovers/recheckDefect.ts';
import { takeComplaint } from './complaints/take.ts';
import { showComplaint } from './complaints/show.ts';
import { respondToComplaint } from './complaints/respond.ts';
import { resolveComplaint } from './complaints/resolve.ts';
import { reopenComplaint } from './complaints/reopen.ts';
import { pauseComplaint } from './complaints/pause.ts';
import { resumeComplaint } from './complaints/resume.ts';
import { takeOverComplaint } from './complaints/takeOver.ts';
import { linkComplaint } from './complaints/link.ts';
import { complaintPhone } from './complaints/phone.ts';
import { showLoan } from './loans/show.ts';
import { answerProblem } from './problems/answer.ts';
import { closeProblem } from './problems/close.ts';
import { raiseProblem } from './problems/raise.ts';
import {
  abandonImport,
  confirmImport,
  importFaults,
  importUndone,
  resumeImport,
  undoImport,
} from './imports/decide.ts';
import { remakeExport } from './exports/remakeExport.ts';
import { exportTable } from './exports/exportTable.ts';
import { startImport } from './imports/start.ts';
import { decideTemplateCommand } from './papers/decideTemplateCommand.ts';
import { makeAgreement, makeContract } from './papers/makePaper.ts';
import { acceptScan, returnScan } from './papers/decideScan.ts';
import { sendScan } from './papers/sendScan.ts';
import { showScan } from './papers/showScan.ts';
import { showTemplates } from './papers/showTemplates.ts';
import { importTemplate } from './imports/template.ts';

/** Every command, in the order of help and of docs/COMMANDS.md. */
export const ALL_COMMANDS: readonly Command[] = [
  registerCustomer,
  logFollowUp,
  showDay,
  findCustomer,
  editCustomer,
  revealPhone,
  makePlan,
  planForTeam,
  showEvent,
  createEvent,
  inviteToEvent,
  listInvited,
  answerInvitation,
  attendEvent,
  showResult,
  callBack,
  moveEvent,
  cancelEvent,
  finishPlan,
  snoozePlan,
  cancelPlan,
  handOverPlans,
  showGrid,
  searchUnits,
  matchUnits,
  makeHold,
  releaseHold,
  askExtension,
  extendHold,
  extendBeyond,
  joinQueue,
  takeOffer,
  leaveQueue,
  showKpi,
  showRecords,
  showDefinition,
  setTarget,
  showDeliveries,
  retryDelivery,
  retryJob,
  setupGuide,
  createProject,
  createTeam,
  addMember,
  handOverStaff,
  setChannel,
  setRobot,
  setPolicy,
  setCalendar,
  explainTerm,
  setQuietHours,
  judgeCustomer,
  lodgeAppeal,
  decideAppeal,
  showPool,
  makeFiling,
  confirmVisit,
  undoOperation,
  showHelp,
  showUnit,
  setBuilding,
  listUnits,
  checkBuilding,
  showWording,
  decideWording,
  registerArrival,
  registerCallIn,
  recordVisit,
  passOn,
  prepareVisit,
  showRota,
  loseCustomer,
  verifyCustomer,
  mergeCustomers,
  askDiscount,
  reserve,
  dropReservation,
  subscribe,
  showSubscription,
  withdrawSubscription,
  forfeitSubscription,
  makeAgreement,
  makeContract,
  sendScan,
  showScan,
  acceptScan,
  returnScan,
  signContract,
  showContract,
  explainContract,
  registerContract,
  fileContract,
  askCancellation,
  askSwap,
  askChange,
  revokeContract,
  makeReceipt,
  confirmReceipt,
  rejectReceipt,
  reverseReceipt,
  askRefund,
  showDue,
  showLoan,
  showHandover,
  showSatisfaction,
  inspectHome,
  showAnalysis,
  makeMeasure,
  showMeasure,
  fixDefect,
  recheckDefect,
  takeComplaint,
  showComplaint,
  respondToComplaint,
  resolveComplaint,
  reopenComplaint,
  pauseComplaint,
  resumeComplaint,
  takeOverComplaint,
  linkComplaint,
  complaintPhone,
  showApproval,
  decideApproval,
  withdrawApproval,
  addApprover,
  setDelegation,
  showTemplates,
  decideTemplateCommand,
  raiseProblem,
  answerProblem,
  closeProblem,
  startImport,
  importTemplate,
  confirmImport,
  abandonImport,
  undoImport,
  resumeImport,
  importUndone,
  importFaults,
  exportTable,
  remakeExport,
];
