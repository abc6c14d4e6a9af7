import type { DeliveryKind } from '../../domain/delivery.ts';
import type { Notice, NoticeSubject } from '../../handlers/ports/notice.ts';
import type { OutboxModel } from '../models/outbox.ts';
import { fromJson, toJson } from '../seal/json.ts';
import type { Vault } from '../seal/vault.ts';
import type { RowOf } from '../table.ts';
import { deliveryKey } from './deliveryKey.ts';
import { laneOf } from './laneOf.ts';

/** A notice as a row of the outbox. */
export function noticeRow(id: string, notice: Notice, vault: Vault): Partial<RowOf<OutboxModel>> {
  const { target, subject, notBefore } = notice;
  return {
    id,
    dedupKey: deliveryKey(notice.dedupKey),
    notice: vault.seal({ table: 'outbox', column: 'notice', id }, toJson(notice)),
    state: 'ready',
    attempts: 0,
    nextAt: notBefore,
    lane: laneOf(notice),
    urgent: notice.urgent === true,
    kind: kindOf(subject),
    about: aboutOf(subject),
    memberId: target.kind === 'member' ? target.memberId : null,
    channelId: target.kind === 'conversation' ? target.channelId : null,
    dueAt: notice.dueAt ?? notBefore,
    doubtSince: notice.triedAt ?? null,
  };
}

export function openNotice({ id, notice }: RowOf<OutboxModel>, vault: Vault): Notice {
  return fromJson(vault.openText({ table: 'outbox', column: 'notice', id }, notice)) as Notice;
}

/** What the ledger says that it is about. */
function aboutOf(subject: NoticeSubject): string | null {
  switch (subject.kind) {
    case 'plan':
    case 'planMade':
    case 'preparation':
      return `P${subject.ref}`;
    case 'holdReminder':
    case 'holdEnded':
    case 'holdAsked':
    case 'offer':
      return subject.unit;
    case 'appeal':
    case 'appealDecided':
      return `C${subject.ref}`;
    case 'event':
      return `E${subject.ref}`;
    case 'toSign':
      return `D${subject.ref}`;
    case 'receipt':
      return `R${subject.ref}`;
    case 'payment':
    case 'handover':
    case 'scan':
    case 'scanSent':
      return `H${subject.ref}`;
    case 'measure':
      return `M${subject.ref}`;
    case 'approval':
      return `S${subject.ref}`;
    case 'complaint':
    case 'complaintAlarm':
      return `T${subject.ref}`;
    case 'problem':
    case 'stockCheck':
    case 'wording':
    case 'template':
    case 'visit':
    case 'report':
    case 'alert':
    case 'replace':
    case 'unitNews':
    case 'progress':
    case 'none':
      return null;
  }
}

/** As what the ledger counts it; an update of an earlier card is not counted. */
function kindOf(subject: NoticeSubject): DeliveryKind | 'update' {
  switch (subject.kind) {
    case 'plan':
    case 'stockCheck':
    case 'preparation':
    case 'holdReminder':
    case 'toSign':
    case 'payment':
    case 'handover':
    case 'measure':
    case 'scan':
      return 'reminder';
    case 'report':
      return 'report';
    case 'alert':
      return 'alert';
    case 'replace':
      return 'update';
    case 'progress':
      return subject.over ? 'notice' : 'update';
    case 'complaintAlarm':
      return subject.stage === 100 ? 'notice' : 'reminder';
    case 'planMade':
    case 'wording':
    case 'template':
    case 'scanSent':
    case 'visit':
    case 'holdEnded':
    case 'holdAsked':
    case 'offer':
    case 'appeal':
    case 'appealDecided':
    case 'problem':
    case 'complaint':
    case 'approval':
    case 'unitNews':
    case 'event':
    case 'receipt':
    case 'none':
      return 'notice';
  }
}
