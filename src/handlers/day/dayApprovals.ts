import { may } from '../../domain/permissions.ts';
import { waitingFor } from '../approvals/waitingFor.ts';
import type { Block } from '../chat/card.ts';
import type { Reading } from '../doing.ts';
import { button } from '../replies.ts';

/** How many approvals wait for the speaker's decision; nothing where none does. */
export async function dayApprovals({ repos, actor, now, m }: Reading): Promise<Block[]> {
  const waiting = may(actor.member.role, 'approval:decide') ? await waitingFor(repos, actor, now) : [];
  return waiting.length === 0
    ? []
    : [
        { kind: 'text', text: m.approval.day(waiting.length) },
        {
          kind: 'actions',
          items: [button(m, { id: 'approval.show', label: m.approval.dayButton, command: 'approval.show' })],
        },
      ];
}
