import type { OutboxRow } from '../../handlers/ports/outboxQueue.ts';
import type { OutboxModel } from '../models/outbox.ts';
import type { Vault } from '../seal/vault.ts';
import { openNotice } from '../store/noticeRow.ts';
import type { RowOf } from '../table.ts';

export function outboxRow(row: RowOf<OutboxModel>, vault: Vault): OutboxRow {
  const { id, attempts, platform, workspace, addressKey, body, sendKey, messageId, doubtSince } = row;
  const frozen =
    body === null || platform === null || workspace === null || addressKey === null || sendKey === null
      ? null
      : {
          address: { platform, workspace, key: addressKey },
          body: vault.openText({ table: 'outbox', column: 'body', id }, body),
          key: sendKey,
        };
  return { id, notice: openNotice(row, vault), attempts, messageId, frozen, doubtSince };
}
