import type { RotaPlace } from '../../domain/reception/rota.ts';
import { codecs } from '../codecs/codecs.ts';
import type { Transaction } from '../driver/driver.ts';
import { records } from '../repos/read.ts';
import type { Vault } from '../seal/vault.ts';
import { sql } from '../sql.ts';

interface Wanted {
  readonly opening: readonly RotaPlace[];
  readonly projectId: string;
  readonly day: string;
}

/** Session.takeRota. Two that begin a day at once meet in the unique places: one of them is run again. */
export async function takeRota(
  transaction: Transaction,
  vault: Vault,
  { opening, projectId, day }: Wanted,
): Promise<RotaPlace[]> {
  // SQLite has one writer at a time, who reads what the last one left.
  const held = transaction.dialect === 'mysql' ? sql`FOR UPDATE` : sql``;
  const { rotaPlace } = codecs;
  const found = await records(
    { runner: transaction, vault },
    rotaPlace,
    sql`WHERE project_id = ${projectId} AND day = ${day} ORDER BY member_id ${held}`,
  );
  if (found.length > 0) {
    return found.sort((a, b) => a.position - b.position);
  }
  // All in one order, so that two do not wait for each other.
  for (const place of [...opening].sort((a, b) => (a.memberId < b.memberId ? -1 : 1))) {
    await rotaPlace.table.insert(transaction, rotaPlace.toRow(place, vault));
  }
  return [...opening];
}
