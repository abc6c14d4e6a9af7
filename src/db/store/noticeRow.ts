import type { Notice } from '../../handlers/ports/notice.ts';
import type { OutboxModel } from '../models/outbox.ts';
import { fromJson, toJson } from '../seal/json.ts';
import type { Vault } from '../seal/vault.ts';
import type { RowOf } from '../table.ts';
import { deliveryKey } from './deliveryKey.ts';

/** A notice as a row of the outbox. */
export function noticeRow(id: string, notice: Notice, vault: Vault): Partial<RowOf<OutboxModel>> {
  return {
    id,
    dedupKey: deliveryKey(notice.dedupKey),
    notice: vault.seal({ table: 'outbox', column: 'notice', id }, toJson(notice)),
    state: 'ready',
    attempts: 0,
    nextAt: notice.notBefore,
  };
}

export function openNotice({ id, notice }: RowOf<OutboxModel>, vault: Vault): Notice {
  return fromJson(vault.openText({ table: 'outbox', column: 'notice', id }, notice)) as Notice;
}
