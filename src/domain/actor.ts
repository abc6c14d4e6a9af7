import type { Assignment, Member } from './company.ts';
import { reach } from './permissions.ts';

/** A member as the pipeline knows him: who, and on which projects and teams. */
export interface Actor {
  readonly member: Member;
  readonly assignments: readonly Assignment[];
}

/** The rows a person may see: always a restriction on whose records, never on how they are searched. */
export type Scope =
  | { readonly kind: 'none' }
  | { readonly kind: 'own'; readonly memberId: string }
  | { readonly kind: 'team'; readonly memberId: string; readonly teamIds: readonly string[] }
  | { readonly kind: 'project'; readonly projectIds: readonly string[] }
  | { readonly kind: 'company' };

/** The records this person may read (R4.1.2). A manager without a team leads the whole of his projects. */
export function scopeOf(actor: Actor): Scope {
  const { member, assignments } = actor;
  switch (reach(member.role)) {
    case 'none':
      return { kind: 'none' };
    case 'own':
      return { kind: 'own', memberId: member.id };
    case 'team': {
      const teamIds = assignments.flatMap((a) => (a.teamId === null ? [] : [a.teamId]));
      return teamIds.length > 0
        ? { kind: 'team', memberId: member.id, teamIds }
        : { kind: 'project', projectIds: assignments.map((a) => a.projectId) };
    }
    case 'project':
      return { kind: 'project', projectIds: assignments.map((a) => a.projectId) };
    case 'company':
      return { kind: 'company' };
  }
}

interface Owned {
  readonly ownerId: string;
  readonly teamId: string | null;
  readonly projectId: string;
}

/** Whether a record lies within a scope. */
export function within(scope: Scope, record: Owned): boolean {
  switch (scope.kind) {
    case 'none':
      return false;
    case 'own':
      return record.ownerId === scope.memberId;
    case 'team':
      return (
        record.ownerId === scope.memberId || (record.teamId !== null && scope.teamIds.includes(record.teamId))
      );
    case 'project':
      return scope.projectIds.includes(record.projectId);
    case 'company':
      return true;
  }
}
