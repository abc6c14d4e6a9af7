import type {
  Assignment,
  Channel,
  Identity,
  Member,
  PolicyEntry,
  Project,
  Target,
  Team,
} from '../../domain/company.ts';
import type { Customer, CustomerPhone } from '../../domain/customer.ts';
import type { FollowUp, Plan } from '../../domain/followUp.ts';
import type { AssignmentModel } from '../models/assignment.ts';
import type { ChannelModel } from '../models/channel.ts';
import type { CustomerModel } from '../models/customer.ts';
import type { CustomerPhoneModel } from '../models/customerPhone.ts';
import type { FollowUpModel } from '../models/followUp.ts';
import type { IdentityModel } from '../models/identity.ts';
import type { MemberModel } from '../models/member.ts';
import type { PlanModel } from '../models/plan.ts';
import type { PolicyEntryModel } from '../models/policyEntry.ts';
import type { ProjectModel } from '../models/project.ts';
import type { TargetModel } from '../models/target.ts';
import type { TeamModel } from '../models/team.ts';
import { tables } from '../tables.ts';
import { Codec, sealedText } from './codec.ts';
import { foldedId } from './foldedId.ts';
import { rangeField } from './rangeField.ts';

/** How each kind of record lies in its table: the one place where a new noun is added. */
export const codecs = {
  project: new Codec<Project, ProjectModel>(tables.project),
  team: new Codec<Team, TeamModel>(tables.team),
  member: new Codec<Member, MemberModel>(tables.member),
  identity: new Codec<Identity, IdentityModel>(tables.identity, {
    hidden: ['lastUsedAt'],
    normalise: (identity) => ({ ...identity, externalId: foldedId(identity.platform, identity.externalId) }),
  }),
  assignment: new Codec<Assignment, AssignmentModel>(tables.assignment),
  channel: new Codec<Channel, ChannelModel>(tables.channel),
  policyEntry: new Codec<PolicyEntry, PolicyEntryModel>(tables.policyEntry),
  target: new Codec<Target, TargetModel>(tables.target),
  customer: new Codec<Customer, CustomerModel>(tables.customer, {
    fields: {
      address: sealedText,
      channelAgent: sealedText,
      referrer: sealedText,
      lostReason: sealedText,
      firstContactNote: sealedText,
      budget: rangeField,
      downPayment: rangeField,
      area: rangeField,
      floor: rangeField,
    },
    derived: {
      activeAt: {
        from: ['enteredAt', 'lastFollowUpAt'],
        write: ({ enteredAt, lastFollowUpAt }) =>
          lastFollowUpAt !== null && lastFollowUpAt > enteredAt ? lastFollowUpAt : enteredAt,
      },
    },
  }),
  customerPhone: new Codec<CustomerPhone, CustomerPhoneModel>(tables.customerPhone, {
    fields: { number: sealedText },
    derived: {
      numberHash: { from: ['number'], write: ({ number }, vault) => vault.phoneIndex(number) },
      lastFourHash: { from: ['number'], write: ({ number }, vault) => vault.lastFourIndex(number.slice(-4)) },
    },
  }),
  followUp: new Codec<FollowUp, FollowUpModel>(tables.followUp, { fields: { content: sealedText } }),
  plan: new Codec<Plan, PlanModel>(tables.plan, { fields: { goal: sealedText, cancelReason: sealedText } }),
} as const;
