import { sameValue } from '../../domain/sameValue.ts';
import type { Change } from '../../domain/records.ts';
import type { OperationChangeModel } from '../models/operationChange.ts';
import { fromJson, toJson } from '../seal/json.ts';
import type { Vault } from '../seal/vault.ts';
import type { RowOf } from '../table.ts';

type Row = RowOf<OperationChangeModel>;
type Fields = Readonly<Record<string, unknown>>;

/** A change as its row. Of an update `after` holds only what became different: most of a record stays as it is. */
export function sealChange(operationId: string, seq: number, change: Change, vault: Vault): Row {
  const { kind, id, before, after } = change;
  const seal = (column: 'before' | 'after', value: object | null): Buffer | null =>
    value === null ? null : vault.seal(spot(operationId, seq, column), toJson(value));
  return {
    operationId,
    seq,
    kind,
    recordId: id,
    before: seal('before', before),
    after: seal('after', before !== null && after !== null ? difference(before, after) : after),
  };
}

export function openChange(row: Row, vault: Vault): Change {
  const open = (column: 'before' | 'after'): object | null => {
    const sealed = row[column];
    return sealed === null
      ? null
      : (fromJson(vault.openText(spot(row.operationId, row.seq, column), sealed)) as object);
  };
  const before = open('before');
  const after = open('after');
  return {
    kind: row.kind,
    id: row.recordId,
    before,
    after: before !== null && after !== null ? { ...before, ...after } : after,
  } as Change;
}

function difference(before: object, after: object): Fields {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => !sameValue(old.get(key), value)));
}

function spot(operationId: string, seq: number, column: string) {
  return { table: 'operation_change', column, id: `${operationId}:${seq}` };
}
