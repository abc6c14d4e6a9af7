import type { Actor } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { may } from '../../domain/permissions.ts';
import type { NextTurn } from '../../domain/reception/nextTurn.ts';
import type { VisitKind, VisitReason, VisitTurn } from '../../domain/reception/visit.ts';
import type { Doing } from '../doing.ts';
import type { RotaBook } from './rotaBook.ts';

export interface Reception {
  readonly receiver: Actor;
  readonly turn: VisitTurn;
  readonly why: VisitReason;
  /** He is with another customer: whoever registers can have it passed on. */
  readonly busy: boolean;
  /** Who was passed over in the order, and why. */
  readonly skipped: NextTurn['skipped'];
  /** The owner of a customer who has to be received by somebody else. */
  readonly ownerAway: Actor | undefined;
}

interface Asked {
  readonly kind: VisitKind;
  /** Undefined where nobody has the customer, yet or any more. */
  readonly customer: Customer | undefined;
  /** Whom the desk or a manager named. */
  readonly named: Actor | undefined;
}

/**
 * Who receives, and what it costs in the order of the day (R3.1.2): somebody new goes to whose turn it is; a returning customer to
 * his owner, and uses no turn; where the owner is away, to whom the order gives him, while the ownership stays. Who answers a call
 * keeps it unless it is of a colleague's customer. Undefined where nobody is there.
 */
export async function whoReceives(
  context: Doing,
  book: RotaBook,
  { kind, customer, named }: Asked,
): Promise<Reception | undefined> {
  const { repos, actor } = context;
  const none = { turn: 'none' as const, skipped: [], ownerAway: undefined, busy: false };
  const answers = kind === 'callIn' && !may(actor.member.role, 'rota:run');
  if (answers && named === undefined && (customer === undefined || customer.ownerId === actor.member.id)) {
    return { ...none, receiver: actor, why: 'answered' };
  }
  if (named !== undefined) {
    if (customer === undefined) {
      book.give({ memberId: named.member.id, kind: 'turn', skipped: [] }, 'named');
      return { ...none, receiver: named, why: 'named', turn: 'used' };
    }
    book.note({ memberId: named.member.id, kind: 'returning', reason: 'named' });
    return { ...none, receiver: named, why: 'named' };
  }
  if (customer === undefined) {
    const next = book.next();
    const receiver = next === undefined ? undefined : await repos.members.actorById(next.memberId);
    if (next === undefined || receiver === undefined) {
      return undefined;
    }
    book.give(next);
    const made = next.kind === 'makeUp' ? 'makeUp' : 'used';
    const why = next.kind === 'makeUp' ? 'makeUp' : 'turn';
    return { receiver, turn: made, why, skipped: next.skipped, ownerAway: undefined, busy: false };
  }
  const owner = await repos.members.actorById(customer.ownerId);
  if (owner !== undefined && isThere(owner, book)) {
    book.note({ memberId: owner.member.id, kind: 'returning', reason: null });
    const busy = book.placeOf(owner.member.id)?.state === 'busy';
    return { ...none, receiver: owner, why: 'owner', busy };
  }
  const next = book.next();
  const receiver = next === undefined ? undefined : await repos.members.actorById(next.memberId);
  if (receiver === undefined) {
    return undefined;
  }
  book.note({ memberId: receiver.member.id, kind: 'returning', reason: 'ownerAway' });
  return { ...none, receiver, why: 'ownerAway', ownerAway: owner };
}

/** In this hall and neither on leave nor off; busy is there. */
function isThere({ member, assignments }: Actor, book: RotaBook): boolean {
  const place = book.placeOf(member.id);
  return (
    member.active &&
    assignments.some(({ projectId }) => projectId === book.project.id) &&
    (place === undefined || place.state === 'present' || place.state === 'busy')
  );
}
