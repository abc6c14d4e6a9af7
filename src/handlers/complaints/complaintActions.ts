import type { Actor } from '../../domain/actor.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';
import { complaintRef } from './complaintRef.ts';
import { mayWork } from './mayWork.ts';

/** What somebody can do next with a complaint. */
export function complaintActions(
  { m, actor }: { readonly m: Messages; readonly actor: Actor },
  complaint: Complaint,
): Action[] {
  if (!mayWork(actor, complaint)) {
    return [];
  }
  const { state, respondedAt, ownerId, phone, customerId } = complaint;
  const ref = complaintRef(complaint);
  const press = (command: string, label: string, more: Partial<Action> = {}): Action =>
    button(m, { id: command, label, command, ...more, input: { complaint: ref, ...more.input } });
  const from = ownerId ?? '';
  const { buttons } = m.complaint;
  if (state === 'resolved' || state === 'duplicate') {
    return [press('complaint.reopen', buttons.reopen)];
  }
  return [
    press('complaint.respond', respondedAt === null ? buttons.respond : buttons.note, {
      ...(respondedAt === null ? { style: 'primary' } : {}),
    }),
    press('complaint.resolve', buttons.resolve, respondedAt === null ? {} : { style: 'primary' }),
    state === 'paused' ? press('complaint.resume', buttons.resume) : press('complaint.pause', buttons.pause),
    ...(ownerId === actor.member.id
      ? []
      : [press('complaint.takeOver', buttons.takeOver, { input: { from } })]),
    press('complaint.takeOver', buttons.give, { id: 'complaint.give', input: { give: 'yes', from } }),
    ...(phone === null && customerId === null ? [] : [press('complaint.phone', buttons.phone)]),
  ];
}
