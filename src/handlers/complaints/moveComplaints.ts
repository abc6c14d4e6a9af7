import type { Member } from '../../domain/company.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import { messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import { button } from '../replies.ts';
import { changeComplaint } from './changeComplaint.ts';
import { complaintOwner } from './complaintOwner.ts';
import { complaintRef } from './complaintRef.ts';
import { noteOn } from './noteOn.ts';

/** Of one transaction. */
const MOST = 200;

type Moving = Pick<Doing, 'repos' | 'work' | 'now' | 'actor'> & {
  readonly deps: Pick<Doing['deps'], 'ids'>;
};

/**
 * What a leaver answers for and is not settled goes to who would answer for it if it were new; its clocks run on. Each of them hears of it
 * once. Answers how many went; those whom nobody could take stay. `key` tells this hand-over from others.
 */
export async function moveComplaints(context: Moving, leaverId: string, key: string): Promise<number> {
  const { repos } = context;
  const given = new Map<string, { readonly member: Member; readonly refs: string[] }>();
  let moved = 0;
  for (const complaint of await repos.complaints.ownedBy(leaverId, { skip: 0, limit: MOST })) {
    const member = await complaintOwner(repos, complaint, leaverId);
    if (member !== undefined) {
      await giveOne(context, complaint, member);
      const refs = given.get(member.id)?.refs ?? [];
      given.set(member.id, { member, refs: [...refs, complaintRef(complaint)] });
      moved += 1;
    }
  }
  for (const { member, refs } of given.values()) {
    tell(context, member, refs, key);
  }
  return moved;
}

async function giveOne(context: Moving, complaint: Complaint, member: Member): Promise<void> {
  await changeComplaint(context, complaint, { ownerId: member.id });
  await noteOn(context, complaint, 'given', member.name);
}

function tell({ work, now, actor }: Moving, member: Member, refs: readonly string[], key: string): void {
  if (member.id === actor.member.id) {
    return;
  }
  const m = messages(member.locale);
  work.notify({
    dedupKey: `complaints.handedOver:${key}:${member.id}`,
    target: { kind: 'member', memberId: member.id },
    subject: { kind: 'none' },
    card: {
      heading: m.complaint.notice.handedOver(refs.length),
      blocks: [
        { kind: 'text', text: refs.join(m.common.listSeparator) },
        {
          kind: 'actions',
          items: [
            button(m, {
              id: 'complaint.mine',
              label: m.complaint.buttons.mine,
              command: 'complaint.show',
              input: { only: 'mine' },
            }),
          ],
        },
      ],
    },
    notBefore: now,
  });
}
