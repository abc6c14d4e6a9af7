import type { Role } from '../../domain/permissions.ts';
import { addDays, startOfDay } from '../../domain/time/day.ts';
import type { Period } from '../../domain/values.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { DeliveryFilter, DeliveryReach } from '../ports/deliveries.ts';
import type { Repos } from '../ports/repos.ts';

/** Who asks the ledger, how far he sees, when and in which zone. */
export interface LedgerQuestion {
  readonly repos: Repos;
  readonly reach: DeliveryReach;
  readonly role: Role;
  readonly now: Date;
  readonly zone: string;
  readonly m: Messages;
}

/** The whole days of a period, of what the asker sees. */
export function filterOf({ reach, zone }: LedgerQuestion, { from, to }: Period): DeliveryFilter {
  return { reach, from: startOfDay(from, zone), to: startOfDay(addDays(to, 1), zone) };
}
