import type { Actor } from '../../domain/actor.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import { may } from '../../domain/permissions.ts';

/** Whoever answers for a complaint that he sees, and service, managers and directors may go on with it. */
export function mayWork({ member }: Actor, { ownerId }: Pick<Complaint, 'ownerId'>): boolean {
  return ownerId === member.id || may(member.role, 'complaint:work');
}
