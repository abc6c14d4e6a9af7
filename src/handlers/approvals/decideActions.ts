import type { Approval } from '../../domain/approval.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';
import { approvalRef } from './approvalRef.ts';
import { standingAt } from './standingAt.ts';

/** 同意, 不同意, 退回修改, 加签: of the step that the card shows. */
export function decideActions(approval: Approval, m: Messages): Action[] {
  const ref = approvalRef(approval);
  const seen = standingAt(approval);
  const decide = (
    verdict: string,
  ): Pick<Action, 'command'> & { input: Readonly<Record<string, string>> } => ({
    command: 'approval.decide',
    input: { approval: ref, verdict, seen },
  });
  return [
    button(m, { id: 'approval.grant', label: m.approval.grant, style: 'primary', ...decide('grant') }),
    button(m, { id: 'approval.refuse', label: m.approval.refuse, style: 'danger', ...decide('refuse') }),
    button(m, { id: 'approval.return', label: m.approval.return, ...decide('return') }),
    button(m, {
      id: 'approval.addStep',
      label: m.approval.addStep,
      command: 'approval.addStep',
      input: { approval: ref, form: 'yes' },
    }),
  ];
}
