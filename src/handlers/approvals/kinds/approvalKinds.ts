import type { Approval } from '../../../domain/approval.ts';
import type { ApprovalKindOf } from './approvalKind.ts';
import { discount } from './discount.ts';
import { holdExtension } from './holdExtension.ts';
import { priceChange } from './priceChange.ts';

/** Every kind that can be asked for: a new one is entered here. */
const APPROVAL_KINDS: readonly ApprovalKindOf[] = [discount, holdExtension, priceChange];

/** Throws where a kind has no definition: a fault of the list above. */
export function kindOf({ kind }: Pick<Approval, 'kind'>): ApprovalKindOf {
  const found = APPROVAL_KINDS.find((one) => one.kind === kind);
  if (found === undefined) {
    throw new Error(`no kind of approval ${kind}`);
  }
  return found;
}
