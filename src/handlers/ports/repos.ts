import type { Actor, Scope } from '../../domain/actor.ts';
import type {
  Channel,
  ChannelPurpose,
  Identity,
  Member,
  PolicyEntry,
  Project,
  Target,
  Team,
} from '../../domain/company.ts';
import type { Customer, CustomerPhone } from '../../domain/customer.ts';
import type { FollowUp, Plan } from '../../domain/followUp.ts';
import type { CalendarDay } from '../../domain/time/calendarDay.ts';
import type { Speaker } from '../chat/intent.ts';
import type { Deliveries } from './deliveries.ts';
import type { Operation } from './operation.ts';
import type { RollupRow } from './rollup.ts';

export type { CalendarDay } from '../../domain/time/calendarDay.ts';

/** Reads. Every list is bounded; a scope is applied in the query, never after it. */
export interface Repos {
  readonly customers: {
    byId(id: string): Promise<Customer | undefined>;
    byIds(ids: readonly string[]): Promise<Customer[]>;
    byRef(ref: number): Promise<Customer | undefined>;
    /** The company's customer with this phone (E.164), whoever owns it. */
    byPhone(number: string): Promise<Customer | undefined>;
    byLastFour(digits: string, scope: Scope, limit: number): Promise<Customer[]>;
    /** Names that begin with or contain `text`. */
    byName(text: string, scope: Scope, limit: number): Promise<Customer[]>;
    /** One's own: last dealt with first. Of a wider scope: entered last first. */
    recent(scope: Scope, limit: number): Promise<Customer[]>;
    phones(customerId: string): Promise<CustomerPhone[]>;
    /** The primary phones of several customers, by customer id. */
    primaryPhones(customerIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  };
  readonly followUps: {
    byId(id: string): Promise<FollowUp | undefined>;
    ofCustomer(customerId: string, limit: number): Promise<FollowUp[]>;
    /** The records behind a figure, newest first. */
    list(filter: FigureFilter, limit: number): Promise<FollowUp[]>;
  };
  readonly plans: {
    byId(id: string): Promise<Plan | undefined>;
    byRef(ref: number): Promise<Plan | undefined>;
    openOfCustomer(customerId: string): Promise<Plan[]>;
    /** Open plans of an assignee, earliest first. */
    openOfMember(memberId: string, limit: number): Promise<Plan[]>;
    /** Open plans of an assignee whose reminder is due, earliest first. */
    remindersDue(memberId: string, now: Date, limit: number): Promise<Plan[]>;
  };
  readonly members: {
    byId(id: string): Promise<Member | undefined>;
    actor(speaker: Speaker): Promise<Actor | undefined>;
    actorById(id: string): Promise<Actor | undefined>;
    byName(name: string, limit: number): Promise<Member[]>;
    all(limit: number): Promise<Member[]>;
    ofTeam(teamId: string): Promise<Member[]>;
    ofProject(projectId: string): Promise<Member[]>;
    /** The platform last used comes first. */
    identities(memberId: string): Promise<Identity[]>;
    identity(speaker: Speaker): Promise<Identity | undefined>;
    countActive(): Promise<number>;
  };
  readonly company: {
    projects(): Promise<Project[]>;
    project(id: string): Promise<Project | undefined>;
    teams(projectId?: string): Promise<Team[]>;
    team(id: string): Promise<Team | undefined>;
    channels(): Promise<Channel[]>;
    channel(platform: string, workspace: string, address: string): Promise<Channel | undefined>;
    channelsFor(purpose: ChannelPurpose, projectId: string): Promise<Channel[]>;
    policyEntries(policy?: string): Promise<PolicyEntry[]>;
    targets(month: string, projectId: string): Promise<Target[]>;
    target(projectId: string, memberId: string, month: string, figure: string): Promise<Target | undefined>;
    /** Days that differ from the working week: public holidays, make-up days and overrides. */
    calendarDays(projectId: string, from: string, to: string): Promise<CalendarDay[]>;
  };
  readonly rollups: {
    /** Sums by figure, team and member over whole days, both ends included. */
    read(filter: RollupFilter): Promise<RollupRow[]>;
  };
  readonly operations: {
    /** The newest operation of a member that can still be taken back, not older than `since`. */
    lastUndoable(memberId: string, since: Date, recordId?: string): Promise<Operation | undefined>;
    byId(id: string): Promise<Operation | undefined>;
  };
  readonly deliveries: Deliveries;
  /** What a person last spoke about: the customer that a line without a name means. */
  readonly talk: {
    lastCustomer(memberId: string, since: Date): Promise<{ customerId: string; at: Date } | undefined>;
  };
}

export interface FigureFilter {
  readonly projectId: string;
  readonly memberIds?: readonly string[];
  readonly from: string;
  readonly to: string;
}

export interface RollupFilter {
  readonly projectId: string;
  readonly teamId?: string;
  readonly memberIds?: readonly string[];
  readonly from: string;
  readonly to: string;
}
