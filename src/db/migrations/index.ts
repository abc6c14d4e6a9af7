import { createProject } from './20261123090000-create-project.ts';
import { createTeam } from './20261123090100-create-team.ts';
import { createMember } from './20261123090200-create-member.ts';
import { createIdentity } from './20261123090300-create-identity.ts';
import { createAssignment } from './20261123090400-create-assignment.ts';
import { createChannel } from './20261123090500-create-channel.ts';
import { createPolicyEntry } from './20261123090600-create-policy-entry.ts';
import { createTarget } from './20261123090700-create-target.ts';
import { createCounter } from './20261123090800-create-counter.ts';
import { createCustomer } from './20261123090900-create-customer.ts';
import { createCustomerPhone } from './20261123091000-create-customer-phone.ts';
import { createFollowUp } from './20261123091100-create-follow-up.ts';
import { createPlan } from './20261123091200-create-plan.ts';
import { createRollup } from './20261123091300-create-rollup.ts';
import { createOperation } from './20261123091400-create-operation.ts';
import { createOperationChange } from './20261123091500-create-operation-change.ts';
import { createInbox } from './20261123091600-create-inbox.ts';
import { createOutbox } from './20261123091700-create-outbox.ts';
import { createPosted } from './20261123091800-create-posted.ts';
import { createCronTick } from './20261123091900-create-cron-tick.ts';
import { createPublished } from './20261123092000-create-published.ts';
import { createDraft } from './20261123092100-create-draft.ts';
import { createTalk } from './20261123092200-create-talk.ts';
import { createWebMessage } from './20261123092300-create-web-message.ts';
import { createCalendarOverride } from './20261123092400-create-calendar-override.ts';
import type { Migration } from '../migrate/migration.ts';

/** Every migration in its order. Forward only: a mistake is corrected by the next one. */
export const migrations: readonly Migration[] = [
  { name: '20261123090000-create-project', up: createProject },
  { name: '20261123090100-create-team', up: createTeam },
  { name: '20261123090200-create-member', up: createMember },
  { name: '20261123090300-create-identity', up: createIdentity },
  { name: '20261123090400-create-assignment', up: createAssignment },
  { name: '20261123090500-create-channel', up: createChannel },
  { name: '20261123090600-create-policy-entry', up: createPolicyEntry },
  { name: '20261123090700-create-target', up: createTarget },
  { name: '20261123090800-create-counter', up: createCounter },
  { name: '20261123090900-create-customer', up: createCustomer },
  { name: '20261123091000-create-customer-phone', up: createCustomerPhone },
  { name: '20261123091100-create-follow-up', up: createFollowUp },
  { name: '20261123091200-create-plan', up: createPlan },
  { name: '20261123091300-create-rollup', up: createRollup },
  { name: '20261123091400-create-operation', up: createOperation },
  { name: '20261123091500-create-operation-change', up: createOperationChange },
  { name: '20261123091600-create-inbox', up: createInbox },
  { name: '20261123091700-create-outbox', up: createOutbox },
  { name: '20261123091800-create-posted', up: createPosted },
  { name: '20261123091900-create-cron-tick', up: createCronTick },
  { name: '20261123092000-create-published', up: createPublished },
  { name: '20261123092100-create-draft', up: createDraft },
  { name: '20261123092200-create-talk', up: createTalk },
  { name: '20261123092300-create-web-message', up: createWebMessage },
  { name: '20261123092400-create-calendar-override', up: createCalendarOverride },
];
