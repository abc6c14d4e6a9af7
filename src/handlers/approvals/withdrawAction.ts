import type { Approval } from '../../domain/approval.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';
import { approvalRef } from './approvalRef.ts';

/** 撤回, for the applicant. */
export function withdrawAction(approval: Approval, m: Messages): Action {
  return button(m, {
    id: 'approval.withdraw',
    label: m.approval.withdraw,
    command: 'approval.withdraw',
    input: { approval: approvalRef(approval) },
  });
}
