import type { CustomerFieldName } from './customerFieldNames.ts';
import type { CustomerDetails } from './customerPatch.ts';

/** What a second registration may not overwrite: how the person is called, and where he came from. */
const KEPT: readonly CustomerFieldName[] = [
  'name',
  'gender',
  'source',
  'path',
  'channelCompany',
  'channelAgent',
  'referrer',
];

/** Of a patch that a second registration brought: what is worth adding to the record that is there. */
export function newDetails(customer: CustomerDetails, patch: Partial<CustomerDetails>): CustomerFieldName[] {
  return (Object.keys(patch) as CustomerFieldName[]).filter(
    (name) => !KEPT.includes(name) || customer[name] === null,
  );
}
