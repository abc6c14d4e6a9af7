import type { Change } from '../records.ts';

type OwnerOf = (change: Change) => string | undefined;

/** By which record what an import's operation wrote is put together into rows; undefined for what belongs to no row. */
export function rowOwner(changes: readonly Change[]): OwnerOf {
  if (changes.some(({ kind, before }) => kind === 'receipt' && before === null)) {
    return ({ kind, id, before }) => (kind === 'receipt' && before === null ? id : undefined);
  }
  return changes.some(({ kind }) => kind === 'contract') ? dealOwner(changes) : recordOwner;
}

/** The customer or the unit that a change belongs to. */
function recordOwner({ kind, id, before, after }: Change): string | undefined {
  if (kind === 'importRun') {
    return undefined;
  }
  const record = after ?? before;
  if ((kind === 'customerPhone' || kind === 'ownershipEvent') && record !== null && 'customerId' in record) {
    return String(record.customerId);
  }
  return kind === 'unitPrice' && record !== null && 'unitId' in record ? (record.unitId ?? id) : id;
}

/** The subscription that a change belongs to; a customer with several goes with the first of them. */
function dealOwner(changes: readonly Change[]): OwnerOf {
  const byRecord = new Map<string, string>();
  for (const { kind, after } of changes) {
    if (kind === 'subscription' && after !== null) {
      for (const key of [after.id, after.unitId, after.customerId]) {
        byRecord.set(key, byRecord.get(key) ?? after.id);
      }
    }
    if (kind === 'contract' && after !== null) {
      byRecord.set(after.id, after.subscriptionId);
    }
  }
  return ({ kind, id, before, after }) => {
    const record = after ?? before;
    if (kind === 'importRun' || record === null) {
      return undefined;
    }
    if ('contractId' in record) {
      return byRecord.get(String(record.contractId));
    }
    if (kind === 'contract') {
      return byRecord.get(id);
    }
    return byRecord.get(id) ?? ('customerId' in record ? byRecord.get(String(record.customerId)) : undefined);
  };
}
