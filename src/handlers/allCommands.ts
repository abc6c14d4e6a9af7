import type { Command } from './command.ts';
import { addMember } from './company/addMember.ts';
import { createProject } from './company/createProject.ts';
import { createTeam } from './company/createTeam.ts';
import { setChannel } from './company/setChannel.ts';
import { setPolicy } from './company/setPolicy.ts';
import { setQuietHours } from './company/setQuietHours.ts';
import { setupGuide } from './company/setupGuide.ts';
import { editCustomer } from './customers/edit.ts';
import { findCustomer } from './customers/find.ts';
import { registerCustomer } from './customers/register.ts';
import { revealPhone } from './customers/revealPhone.ts';
import { showDay } from './day/show.ts';
import { logFollowUp } from './followUps/log.ts';
import { retryDelivery } from './deliveries/retryDelivery.ts';
import { retryJob } from './deliveries/retryJob.ts';
import { showDeliveries } from './deliveries/showDeliveries.ts';
import { showHelp } from './help/showHelp.ts';
import { setTarget } from './kpi/setTarget.ts';
import { showDefinition } from './kpi/showDefinition.ts';
import { showKpi } from './kpi/showKpi.ts';
import { showRecords } from './kpi/showRecords.ts';
import { undoOperation } from './operations/undo.ts';
import { cancelPlan } from './plans/cancel.ts';
import { finishPlan } from './plans/done.ts';
import { makePlan } from './plans/make.ts';
import { snoozePlan } from './plans/snooze.ts';

/** Every command, in the order of help and of docs/COMMANDS.md. */
export const ALL_COMMANDS: readonly Command[] = [
  registerCustomer,
  logFollowUp,
  showDay,
  findCustomer,
  editCustomer,
  revealPhone,
  makePlan,
  finishPlan,
  snoozePlan,
  cancelPlan,
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
  setChannel,
  setPolicy,
  setQuietHours,
  undoOperation,
  showHelp,
];
