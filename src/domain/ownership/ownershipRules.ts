import type { Calendar } from '../time/calendar.ts';
import type { Duration } from '../values.ts';

/** How long what protects whom, as a project has confirmed it (判客规则). Each is a policy of its own. */
export interface OwnershipRules {
  /** From a first contact by telephone, of a visit, and of any other way in. */
  readonly callIn: Duration;
  readonly visit: Duration;
  readonly firstContact: Duration;
  /** From a contact that was made (有效跟进). */
  readonly followUp: Duration;
  /** From being assigned, captured, handed over or given after an appeal. */
  readonly given: Duration;
  /** Without any follow-up for so long, whoever's protection has ended has forfeited the customer. */
  readonly forfeit: Duration;
  /** A channel's filing protects so long, if the visit follows. */
  readonly filing: Duration;
  /** So long before the arrival a filing must have been made. */
  readonly filingLead: Duration;
  /** The opening hours of the sales office: a day of protection ends when it closes. */
  readonly calendar: Calendar;
}
