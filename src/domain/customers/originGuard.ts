import { reach, type Role } from '../permissions.ts';
import type { CustomerFieldName } from './customerFieldNames.ts';
import type { CustomerDetails } from './customerPatch.ts';

/** Where a customer came from: stored at the first visit, commission depends on it (R2.1). */
const ORIGIN: readonly CustomerFieldName[] = ['source', 'path', 'channelCompany', 'channelAgent', 'referrer'];

/** Whether this role may correct where a customer came from and when he was first met. */
export function mayCorrectOrigin(role: Role): boolean {
  return reach(role) === 'team' || reach(role) === 'company';
}

/** The fields of a patch that this role may fill but not change: they are set already. */
export function guardedFields(
  role: Role,
  customer: CustomerDetails,
  patch: Partial<CustomerDetails>,
): CustomerFieldName[] {
  return mayCorrectOrigin(role) ? [] : ORIGIN.filter((name) => name in patch && customer[name] !== null);
}
