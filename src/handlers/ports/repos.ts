import type { AnalysisRepos } from './analysisRepos.ts';
import type { ComplaintRepos } from './complaintRepos.ts';
import type { DeadlineRepos } from './deadlineRepos.ts';
import type { DealRepos } from './dealRepos.ts';
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
import type { CustomerFilter } from '../../domain/customers/customerFilter.ts';
import type { FollowUp, Plan } from '../../domain/followUp.ts';
import type { Building, Unit, UnitPrice, UnitState } from '../../domain/unit.ts';
import type { ExportRun } from '../../domain/exports/exportRun.ts';
import type { ImportRun } from '../../domain/imports/importRun.ts';
import type { Wording } from '../../domain/wording.ts';
import type { RotaPlace, RotaTurn } from '../../domain/reception/rota.ts';
import type { Visit, VisitKind } from '../../domain/reception/visit.ts';
import type { ActiveHold, Hold, Waiting } from '../../domain/hold.ts';
import type { Dislike } from '../../domain/matching/dislike.ts';
import type { Span } from '../../domain/matching/unitNews.ts';
import type { UnitFilter } from '../../domain/matching/unitFilter.ts';
import type { Invitation, SalesEvent } from '../../domain/events/event.ts';
import type { Filing } from '../../domain/filing.ts';
import type { Appeal } from '../../domain/ownership/appeal.ts';
import type { Rated, Rating } from '../../domain/satisfaction/rating.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Verification } from '../../domain/verification.ts';
import type { OwnershipEvent } from '../../domain/ownership/ownershipEvent.ts';
import type { CalendarDay } from '../../domain/time/calendarDay.ts';
import type { CalendarOverride } from '../../domain/time/calendarOverride.ts';
import type { PublishedYear } from '../../domain/time/publishedYear.ts';
import type { Mentioned } from '../../domain/understanding/reading.ts';
import type { Speaker } from '../chat/intent.ts';
import type { Deliveries } from './deliveries.ts';
import type { Draft } from './draft.ts';
import type { Operation } from './operation.ts';
import type { RollupRow } from './rollup.ts';

export type { CalendarDay } from '../../domain/time/calendarDay.ts';

/** Of a customer what tells him from others by his name, and whose he is. */
export type Named = Pick<Customer, 'id' | 'ref' | 'name' | 'gender' | 'ownerId' | 'teamId' | 'projectId'>;

/** Reads. Every list is bounded; a scope is applied in the query, never after it. */
export interface Repos extends DeadlineRepos, DealRepos, ComplaintRepos, AnalysisRepos {
  readonly customers: {
    byId(id: string): Promise<Customer | undefined>;
    byIds(ids: readonly string[]): Promise<Customer[]>;
    byRef(ref: number): Promise<Customer | undefined>;
    /** The company's customer with this phone (E.164), whoever owns it. */
    byPhone(number: string): Promise<Customer | undefined>;
    /** Which of these phones (E.164) the company has, with whose each is. */
    byPhones(numbers: readonly string[]): Promise<ReadonlyMap<string, Customer>>;
    byLastFour(digits: string, scope: Scope, limit: number): Promise<Customer[]>;
    /** Names that begin with or contain `text`. */
    byName(text: string, scope: Scope, limit: number): Promise<Customer[]>;
    /**
     * Whom somebody who speaks of a person can mean: names as typed, and those that begin with a key (contain it, where it is
     * in Latin letters) and are of no other gender. Who is called just so first, then those last dealt with.
     */
    bearing(name: Mentioned, scope: Scope, limit: number): Promise<Named[]>;
    /**
     * Of the unit's project, still looking, and for so many rooms or any, at a price and an area that may be near: entered last
     * first. Who has said nothing of what he looks for is left out.
     */
    mayWant(
      unit: Pick<Unit, 'projectId' | 'rooms' | 'listPrice' | 'builtArea'>,
      scope: Scope,
      limit: number,
    ): Promise<Customer[]>;
    /** An owner's customers of a project who still look and have said for what, last dealt with first. */
    looking(ownerId: string, projectId: string, limit: number): Promise<Customer[]>;
    /** One's own: last dealt with first. Of a wider scope: entered last first. */
    recent(scope: Scope, limit: number): Promise<Customer[]>;
    /** Those that a filter describes, entered last first; `below` continues after the customer with this reference. */
    matching(
      filter: CustomerFilter,
      scope: Scope,
      page: { readonly now: Date; readonly below?: number; readonly limit: number },
    ): Promise<Customer[]>;
    /** An owner's customers in play that were last verified before, and for whom no call is planned, longest ago first. */
    toVerify(ownerId: string, before: Date, limit: number): Promise<Customer[]>;
    /**
     * An owner's customers whose protection ends until then, the first to end first; whom the rules never take from him are left
     * out. `after` continues behind the one whose protection ends at `at`, and that has this id.
     */
    endingProtection(
      ownerId: string,
      until: Date,
      page: { readonly after?: { readonly at: Date; readonly id: string }; readonly limit: number },
    ): Promise<Customer[]>;
    /** Nobody's customers of these projects that a filter describes, pooled last first; `below` continues after one of them. */
    inPool(
      filter: CustomerFilter | undefined,
      projectIds: readonly string[],
      page: {
        readonly now: Date;
        readonly below?: Pick<Customer, 'pooledAt' | 'ref'>;
        readonly limit: number;
      },
    ): Promise<Customer[]>;
    /** How many customers in play somebody has. */
    countOwned(ownerId: string): Promise<number>;
    phones(customerId: string): Promise<CustomerPhone[]>;
    /** All numbers (E.164) of several customers, by customer id, the primary one first. */
    numbers(customerIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
    /** The primary phones of several customers, by customer id. */
    primaryPhones(customerIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  };
  readonly followUps: {
    byId(id: string): Promise<FollowUp | undefined>;
    ofCustomer(customerId: string, limit: number): Promise<FollowUp[]>;
    /** The records behind a figure, newest first. */
    list(filter: FigureFilter, limit: number): Promise<FollowUp[]>;
    /** How many each of several customers has, by customer id; one without any is left out. */
    counts(customerIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  };
  readonly plans: {
    byId(id: string): Promise<Plan | undefined>;
    byRef(ref: number): Promise<Plan | undefined>;
    openOfCustomer(customerId: string): Promise<Plan[]>;
    /** Open plans of several customers, earliest first. */
    openOfCustomers(customerIds: readonly string[]): Promise<Plan[]>;
    /** Open and closed ones, newest first. */
    ofCustomer(customerId: string, limit: number): Promise<Plan[]>;
    /** Open plans of an assignee, earliest first. */
    openOfMember(memberId: string, limit: number): Promise<Plan[]>;
    /** Open plans of an assignee whose reminder is due, earliest first. */
    remindersDue(memberId: string, now: Date, limit: number): Promise<Plan[]>;
    /** Open plans of customers who are to come to a hall on a day, earliest first. */
    visitsOn(projectId: string, day: string, limit: number): Promise<Plan[]>;
  };
  readonly units: {
    byId(id: string): Promise<Unit | undefined>;
    byIds(ids: readonly string[]): Promise<Unit[]>;
    /** A-1-1502, in any case. */
    byKey(key: string): Promise<Unit | undefined>;
    /** Units with this number on the door, in whatever building and entrance: several may have it. */
    byRoom(projectId: string, room: string, limit: number): Promise<Unit[]>;
    /** Units with this number on the door in one building: one for each entrance that has it. */
    inBuilding(buildingId: string, room: string): Promise<Unit[]>;
    /** From the highest floor down, each floor from its first door on. */
    ofBuilding(buildingId: string): Promise<Unit[]>;
    /** In the order of their numbers: 2 before 10. */
    buildings(projectId: string): Promise<Building[]>;
    building(projectId: string, code: string): Promise<Building | undefined>;
    /** The newest first. */
    prices(unitId: string, limit: number): Promise<UnitPrice[]>;
    /** The list price (fen) that each of several units had before an instant, by id; one that had no prices yet is left out. */
    listPricesBefore(unitIds: readonly string[], before: Date): Promise<ReadonlyMap<string, number | null>>;
    buildingById(id: string): Promise<Building | undefined>;
    buildingsByIds(ids: readonly string[]): Promise<Building[]>;
    /** How many units of these buildings are in each state; a state that no unit is in is left out. */
    counts(buildingIds: readonly string[]): Promise<StateCount[]>;
    /** When the first unit of a building was entered; undefined while it has none. */
    firstEntered(buildingId: string): Promise<Date | undefined>;
    /** Units that are for sale and lie within a filter, the cheapest first, of as cheap ones the smallest. */
    search(filter: UnitFilter, limit: number): Promise<Unit[]>;
    /** A project's units for sale that came to be so, or had prices written, within a span, by key. */
    changedForSale(projectId: string, span: Span, limit: number): Promise<Unit[]>;
    /** The highest floor of each of these buildings that has units. */
    topFloors(buildingIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
    /** The names of the layouts that a project has, in their order. */
    layouts(projectId: string, limit: number): Promise<string[]>;
    /** Units that were entered after their deadline, since an instant, the newest first. */
    lateEntries(projectId: string, since: Date, limit: number): Promise<Unit[]>;
  };
  readonly imports: {
    byId(id: string): Promise<ImportRun | undefined>;
    /** The member's import that was finished last, not before `since`, and is not taken back. */
    lastDone(memberId: string, since: Date): Promise<ImportRun | undefined>;
    /** Those that were sent before an instant and still have their files, the oldest first. */
    withFiles(before: Date, limit: number): Promise<ImportRun[]>;
  };
  readonly exports: {
    byId(id: string): Promise<ExportRun | undefined>;
    /** Those that were asked for before an instant and still have their file, the oldest first. */
    withFiles(before: Date, limit: number): Promise<ExportRun[]>;
  };
  readonly wordings: {
    byId(id: string): Promise<Wording | undefined>;
    /** The versions of a layout's text (null: of the project's own), the newest first. */
    versions(projectId: string, layout: string | null, limit: number): Promise<Wording[]>;
    /** The version of exactly this layout's text (null: of the project's own) that is in force, however many came after it. */
    published(projectId: string, layout: string | null): Promise<Wording | undefined>;
    /** What is published or waits to be, of all layouts: the project's own first, then by layout, the newest first. */
    current(projectId: string, limit: number): Promise<Wording[]>;
  };
  readonly holds: {
    byId(id: string): Promise<Hold | undefined>;
    /** Who has a unit now. */
    active(unitId: string): Promise<ActiveHold | undefined>;
    /** The places that a member has taken. */
    slots(memberId: string): Promise<string[]>;
    /** Those that run, the first to end first. */
    ofScope(scope: Scope, limit: number): Promise<Hold[]>;
    ofCustomer(customerId: string): Promise<Hold[]>;
    /** Those of several units that ended since an instant. */
    endedOf(unitIds: readonly string[], since: Date): Promise<Hold[]>;
    /** Of all units of a building. */
    activeIn(buildingId: string): Promise<ActiveHold[]>;
  };
  readonly waitings: {
    byId(id: string): Promise<Waiting | undefined>;
    /** Whoever waits for a unit or is being offered it, in their order. */
    ofUnit(unitId: string): Promise<Waiting[]>;
    ofMember(memberId: string, limit: number): Promise<Waiting[]>;
    ofCustomer(customerId: string): Promise<Waiting[]>;
  };
  readonly dislikes: {
    ofPair(customerId: string, unitId: string): Promise<Dislike | undefined>;
    /** The newest first. */
    ofCustomer(customerId: string, limit: number): Promise<Dislike[]>;
    /** The newest first. */
    ofUnit(unitId: string, limit: number): Promise<Dislike[]>;
    /** Which of several customers do not want which of several units. */
    between(customerIds: readonly string[], unitIds: readonly string[]): Promise<Dislike[]>;
  };
  readonly members: {
    byId(id: string): Promise<Member | undefined>;
    actor(speaker: Speaker): Promise<Actor | undefined>;
    actorById(id: string): Promise<Actor | undefined>;
    byName(name: string, limit: number): Promise<Member[]>;
    all(limit: number): Promise<Member[]>;
    ofTeam(teamId: string): Promise<Member[]>;
    ofProject(projectId: string): Promise<Member[]>;
    /** Everybody at work whose role may decide approvals, with what he works on. */
    deciders(): Promise<Actor[]>;
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
    /** The years whose public holidays are known: published ones and those that the company entered. */
    publishedYears(): Promise<ReadonlySet<number>>;
    /** Which holidays are known without the company's help, and which state of them: another version, another text. */
    publishedVersion(): string;
    /** What a project (null: the company) entered of its own, both days included, in their order. */
    calendarOverrides(projectId: string | null, from: string, to: string): Promise<CalendarOverride[]>;
    publishedYear(year: number): Promise<PublishedYear | undefined>;
  };
  readonly rollups: {
    /** Sums by figure, team and member over whole days, both ends included. */
    read(filter: RollupFilter): Promise<RollupRow[]>;
  };
  readonly operations: {
    /** The newest operation of a member that can still be taken back, not older than `since`. */
    lastUndoable(memberId: string, since: Date, recordId?: string): Promise<Operation | undefined>;
    byId(id: string): Promise<Operation | undefined>;
    /** The parts of a batch besides what began it, that are not taken back, the newest first. */
    partsOf(batch: string): Promise<string[]>;
    /** Whether what began a batch was taken back. */
    batchUndone(batch: string): Promise<boolean>;
    /** What the audit noted of these commands of a member since then, newest first: what he looked at. */
    notes(memberId: string, commands: readonly string[], since: Date, limit: number): Promise<Noted[]>;
  };
  readonly jobs: {
    /** Whether one is still to be done whose key begins like this. */
    waiting(keyPrefix: string): Promise<boolean>;
  };
  readonly verifications: {
    /** Newest first. */
    ofCustomer(customerId: string, limit: number): Promise<Verification[]>;
  };
  readonly problems: {
    byId(id: string): Promise<Problem | undefined>;
    /** Newest first. */
    ofCustomer(customerId: string, limit: number): Promise<Problem[]>;
    /** Open and answered ones with customers in reach, oldest first. */
    unclosed(scope: Scope, limit: number): Promise<Problem[]>;
  };
  readonly ratings: {
    byId(id: string): Promise<Rating | undefined>;
    /** By the hash of what a link bears. */
    byToken(tokenHash: string): Promise<Rating | undefined>;
    /** What was asked last about this. */
    of(about: Rated, aboutId: string): Promise<Rating | undefined>;
    /** Asked last first. */
    ofCustomer(customerId: string, limit: number): Promise<Rating[]>;
    /** Of customers in reach now, asked last first. */
    unanswered(scope: Scope, limit: number): Promise<Rating[]>;
    /** Answers about members in reach, the newest first; days are YYYY-MM-DD in the project's zone, both ends included. */
    answered(
      filter: {
        readonly projectId: string;
        readonly scope: Scope;
        readonly from: string;
        readonly to: string;
      },
      limit: number,
    ): Promise<Rating[]>;
  };
  readonly events: {
    byId(id: string): Promise<SalesEvent | undefined>;
    byRef(ref: number): Promise<SalesEvent | undefined>;
    /** Of these projects, from a day (YYYY-MM-DD) on, cancelled ones too, the first to be held first. */
    since(projectIds: readonly string[], day: string, limit: number): Promise<SalesEvent[]>;
    invitation(eventId: string, customerId: string): Promise<Invitation | undefined>;
    /** In the order in which they were written, whosever the customers are. */
    invitations(eventId: string, limit: number): Promise<Invitation[]>;
    /** The same, of customers in reach. */
    within(eventId: string, scope: Scope, limit: number): Promise<Invitation[]>;
    /** Newest first. */
    ofCustomer(customerId: string, limit: number): Promise<Invitation[]>;
  };
  readonly visits: {
    byId(id: string): Promise<Visit | undefined>;
    /** Of one kind, newest first. */
    ofCustomer(customerId: string, kind: VisitKind, limit: number): Promise<Visit[]>;
    /** Whom a member received on a day, newest first. */
    receivedOn(memberId: string, day: string, limit: number): Promise<Visit[]>;
  };
  readonly rota: {
    /** The places of a day in their order; none before the day has begun. */
    places(projectId: string, day: string): Promise<RotaPlace[]>;
    /** The ledger of a day, newest first. */
    turns(projectId: string, day: string, limit: number): Promise<RotaTurn[]>;
    /** When each had his last turn before a day, by member id; of the days from `since` on. */
    lastTurns(projectId: string, since: string, before: string): Promise<ReadonlyMap<string, Date>>;
    /** The lines of the ledger about a visit. */
    turnsOf(visitId: string): Promise<RotaTurn[]>;
  };
  readonly ownership: {
    /** Whose a customer was and why, newest first. */
    ofCustomer(customerId: string, limit: number): Promise<OwnershipEvent[]>;
    appeal(id: string): Promise<Appeal | undefined>;
    /** Of a customer, newest first. */
    appeals(customerId: string, limit: number): Promise<Appeal[]>;
  };
  readonly filings: {
    /** A project's filings of phones with these ends (first three and last four digits), oldest first. */
    byEnds(projectId: string, ends: string, limit: number): Promise<Filing[]>;
    /** A project's filings that wait for the visit, newest first; `byId`: those that one person has made. */
    waiting(projectId: string, byId: string | undefined, limit: number): Promise<Filing[]>;
  };
  readonly drafts: {
    byId(id: string): Promise<Draft | undefined>;
    /** The last of somebody's that ends between two instants and was not used yet. */
    lastAsked(memberId: string, from: Date, until: Date): Promise<Draft | undefined>;
  };
  readonly deliveries: Deliveries;
  /** What a person last spoke about: the customer that a line without a name means. */
  readonly talk: {
    lastCustomer(memberId: string, since: Date): Promise<{ customerId: string; at: Date } | undefined>;
  };
}

export interface StateCount {
  readonly buildingId: string;
  readonly state: UnitState;
  readonly n: number;
}

/** One line of the audit that says what was looked at. */
export interface Noted {
  readonly at: Date;
  readonly command: string;
  readonly note: string;
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
