import type { Approval } from '../../../domain/approval.ts';
import type { ApprovalKindOf } from './approvalKind.ts';
import { cancellation } from './cancellation.ts';
import { contractChange } from './contractChange.ts';
import { discount } from './discount.ts';
import { holdExtension } from './holdExtension.ts';
import { planChange } from './planChange.ts';
import { priceChange } from './priceChange.ts';
import { refund } from './refund.ts';
import { swap } from './swap.ts';

/** Every kind that can be asked for: a new one is entered here. */
const APPROVAL_KINDS: readonly ApprovalKindOf[] = [
  discount,
  holdExtension,
  priceChange,
  cancellation,
  swap,
  contractChange,
  planChange,
  refund,
];

/** Throws where a kind has no definition: a fault of the list above. */
export function kindOf({ kind }: Pick<Approval, 'kind'>): ApprovalKindOf {
  const found = APPROVAL_KINDS.find((one) => one.kind === kind);
  if (found === undefined) {
    throw new Error(`no kind of approval ${kind}`);
  }
  return found;
}
