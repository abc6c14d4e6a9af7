import type { Card } from '../../handlers/chat/card.ts';
import type { PostedPart, Shown } from '../../handlers/ports/outboxQueue.ts';
import type { Runner } from '../driver/driver.ts';
import type { PostedModel } from '../models/posted.ts';
import { fromJson, toJson } from '../seal/json.ts';
import { sql } from '../sql.ts';
import type { Context } from '../store/context.ts';
import { isFirst } from '../store/isFirst.ts';
import type { RowOf } from '../table.ts';
import { tables } from '../tables.ts';

/** Remembers where the cards of a message stand. */
export async function insertPosted(
  runner: Runner,
  context: Context,
  { address, remoteRef, parts }: Shown,
  at: Date,
): Promise<void> {
  if (address === null || parts.length === 0) {
    return;
  }
  const { platform, workspace, key: addressKey } = address;
  const rows = parts.map(({ subject, card }, position) => {
    const id = context.ids.uuid();
    return {
      id,
      subject,
      platform,
      workspace,
      addressKey,
      remoteRef,
      at,
      card: sealCard(context, id, card),
      position,
    };
  });
  await isFirst(tables.posted.insertAll(runner, rows));
}

/** The parts of the message that a row belongs to. */
export async function partsOf(
  runner: Runner,
  { vault }: Context,
  { platform, workspace, addressKey, remoteRef }: RowOf<PostedModel>,
): Promise<PostedPart[]> {
  const rows = await tables.posted.find(
    runner,
    sql`WHERE remote_ref = ${remoteRef} AND platform = ${platform} AND workspace = ${workspace}
      AND address_key = ${addressKey} ORDER BY position, id`,
  );
  return rows.map(({ id, subject, card }) => ({
    subject,
    card: card === null ? { blocks: [] } : (fromJson(vault.openText(spot(id), card)) as Card),
  }));
}

export function sealCard({ vault }: Context, id: string, card: Card): Buffer {
  return vault.seal(spot(id), toJson(card));
}

function spot(id: string) {
  return { table: 'posted', column: 'card', id };
}
