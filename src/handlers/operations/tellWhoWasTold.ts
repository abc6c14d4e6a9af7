import type { Change } from '../../domain/records.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Doing } from '../doing.ts';
import type { Operation } from '../ports/operation.ts';
import { textCard } from '../replies.ts';
import { givenBack, tellTakenBack } from '../staff/tellTakenBack.ts';

/** Whoever was told of what is taken back now is told that, once: who took over, was assigned to, or was planned for. */
export async function tellWhoWasTold(
  context: Pick<Doing, 'work' | 'repos' | 'actor' | 'now'>,
  { id, command }: Pick<Operation, 'id' | 'command'>,
  changes: readonly Change[],
): Promise<void> {
  const { actor } = context;
  if (command === 'staff.handOver') {
    await tellTakenBack(context, id, givenBack(changes));
  } else if (command === 'plan.team') {
    for (const [memberId, n] of plannedFor(changes)) {
      await tell(context, id, memberId, (m) => m.plan.team.takenBack(actor.member.name, n));
    }
  } else if (command === 'pool.show') {
    for (const [memberId, refs] of assignedTo(changes)) {
      await tell(context, id, memberId, (m) =>
        m.pool.takenBack(actor.member.name, refs.join(m.common.listSeparator)),
      );
    }
  }
}

async function tell(
  { work, repos, actor, now }: Pick<Doing, 'work' | 'repos' | 'actor' | 'now'>,
  operationId: string,
  memberId: string,
  text: (m: Messages) => string,
): Promise<void> {
  const member = memberId === actor.member.id ? undefined : await repos.members.byId(memberId);
  if (member?.active === true) {
    work.notify({
      dedupKey: `takenBack:${operationId}:${memberId}`,
      target: { kind: 'member', memberId },
      subject: { kind: 'none' },
      card: textCard(text(messages(member.locale))),
      notBefore: now,
    });
  }
}

function plannedFor(changes: readonly Change[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const change of changes) {
    if (change.kind === 'plan' && change.before === null && change.after !== null) {
      const { assigneeId } = change.after;
      counts.set(assigneeId, (counts.get(assigneeId) ?? 0) + 1);
    }
  }
  return counts;
}

function assignedTo(changes: readonly Change[]): ReadonlyMap<string, readonly string[]> {
  const assigned = new Set(
    changes.flatMap(({ kind, after }) =>
      kind === 'ownershipEvent' && after?.reason === 'assigned' ? [after.customerId] : [],
    ),
  );
  const refs = new Map<string, string[]>();
  for (const change of changes) {
    if (change.kind === 'customer' && change.after !== null && assigned.has(change.id)) {
      const { ownerId } = change.after;
      refs.set(ownerId, [...(refs.get(ownerId) ?? []), customerRef(change.after)]);
    }
  }
  return refs;
}
