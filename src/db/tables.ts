import { ProjectModel } from './models/project.ts';
import { TeamModel } from './models/team.ts';
import { MemberModel } from './models/member.ts';
import { IdentityModel } from './models/identity.ts';
import { AssignmentModel } from './models/assignment.ts';
import { ChannelModel } from './models/channel.ts';
import { PolicyEntryModel } from './models/policyEntry.ts';
import { TargetModel } from './models/target.ts';
import { CounterModel } from './models/counter.ts';
import { CustomerModel } from './models/customer.ts';
import { CustomerPhoneModel } from './models/customerPhone.ts';
import { FollowUpModel } from './models/followUp.ts';
import { PlanModel } from './models/plan.ts';
import { RollupModel } from './models/rollup.ts';
import { OperationModel } from './models/operation.ts';
import { OperationChangeModel } from './models/operationChange.ts';
import { InboxModel } from './models/inbox.ts';
import { OutboxModel } from './models/outbox.ts';
import { PostedModel } from './models/posted.ts';
import { CronTickModel } from './models/cronTick.ts';
import { PublishedModel } from './models/published.ts';
import { DraftModel } from './models/draft.ts';
import { TalkModel } from './models/talk.ts';
import { WebMessageModel } from './models/webMessage.ts';
import { CalendarOverrideModel } from './models/calendarOverride.ts';
import { LaneModel } from './models/lane.ts';
import { JobModel } from './models/job.ts';
import { CronTaskModel } from './models/cronTask.ts';
import { ReplicaModel } from './models/replica.ts';
import { Table } from './table.ts';

/** Every table of the store with its compiled statements. */
export const tables = {
  project: new Table(ProjectModel),
  team: new Table(TeamModel),
  member: new Table(MemberModel),
  identity: new Table(IdentityModel),
  assignment: new Table(AssignmentModel),
  channel: new Table(ChannelModel),
  policyEntry: new Table(PolicyEntryModel),
  target: new Table(TargetModel),
  counter: new Table(CounterModel),
  customer: new Table(CustomerModel),
  customerPhone: new Table(CustomerPhoneModel),
  followUp: new Table(FollowUpModel),
  plan: new Table(PlanModel),
  rollup: new Table(RollupModel),
  operation: new Table(OperationModel),
  operationChange: new Table(OperationChangeModel),
  inbox: new Table(InboxModel),
  outbox: new Table(OutboxModel),
  posted: new Table(PostedModel),
  cronTick: new Table(CronTickModel),
  published: new Table(PublishedModel),
  draft: new Table(DraftModel),
  talk: new Table(TalkModel),
  webMessage: new Table(WebMessageModel),
  calendarOverride: new Table(CalendarOverrideModel),
  lane: new Table(LaneModel),
  job: new Table(JobModel),
  cronTask: new Table(CronTaskModel),
  replica: new Table(ReplicaModel),
} as const;
