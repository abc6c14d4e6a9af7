import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { ComplaintNote, ComplaintNoteKind } from '../../domain/complaints/complaintNote.ts';
import type { Doing } from '../doing.ts';

/** A further line of a complaint's time-line, by the speaker. */
export async function noteOn(
  {
    work,
    deps,
    now,
    actor,
  }: Pick<Doing, 'work' | 'now' | 'actor'> & { readonly deps: Pick<Doing['deps'], 'ids'> },
  { id }: Pick<Complaint, 'id'>,
  kind: ComplaintNoteKind,
  text: string | null,
  data: ComplaintNote['data'] = null,
): Promise<void> {
  await work.insert('complaintNote', {
    id: deps.ids.uuid(),
    complaintId: id,
    at: now,
    byId: actor.member.id,
    kind,
    text,
    data,
    version: 1,
  });
}
