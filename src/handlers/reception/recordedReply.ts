import type { Customer } from '../../domain/customer.ts';
import type { Visit } from '../../domain/reception/visit.ts';
import type { Action, Card } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { undoLast } from '../company/undoLast.ts';
import type { Doing } from '../doing.ts';
import type { InputOf } from '../field.ts';
import { loggedReply } from '../followUps/loggedReply.ts';
import { done } from '../replies.ts';
import { askButton } from '../satisfaction/askButton.ts';
import type { visitRecordFields } from './recordFields.ts';

export type SaidOfVisit = InputOf<typeof visitRecordFields>;

/**
 * Writes down how a reception went (R3.1.2). It is a contact that was made: it settles plans, extends what a follow-up extends, and
 * the next one is proposed. `before` is shown above it.
 */
export async function recordedReply(
  context: Doing,
  visit: Visit,
  customer: Customer | undefined,
  said: SaidOfVisit,
  before?: Card,
): Promise<Outcome> {
  const { m, now, work } = context;
  const { party, unitsSeen, concerns, feedback } = await work.update('visit', visit, {
    ...(said.party === undefined ? {} : { party: said.party }),
    ...(said.units === undefined ? {} : { unitsSeen: said.units }),
    ...(said.concerns === undefined ? {} : { concerns: said.concerns }),
    ...(said.feedback === undefined ? {} : { feedback: said.feedback }),
    recordedAt: now,
  });
  if (customer === undefined) {
    return done({
      heading: m.reception.recorded(m.reception.nameless),
      blocks: [{ kind: 'actions', items: [undoLast(m, now)] }],
    });
  }
  const seen = unitsSeen.length === 0 ? undefined : m.reception.seen(unitsSeen.join(m.common.listSeparator));
  const content = [m.reception.received(party), seen, feedback ?? undefined].filter(
    (one) => one !== undefined,
  );
  const { level, next, nextMethod, nextGoal } = said;
  const outcome = await loggedReply(
    context,
    customer,
    {
      method: 'meeting',
      effective: 'yes',
      content: content.join(m.reception.clause),
      concerns,
      ...(level === undefined ? {} : { level }),
      ...(next === undefined ? {} : { next }),
      ...(nextMethod === undefined ? {} : { nextMethod }),
      ...(nextGoal === undefined ? {} : { nextGoal }),
    },
    undefined,
  );
  if (outcome.kind !== 'reply') {
    return outcome;
  }
  const card = withAction(
    outcome.card,
    askButton(m, { visit: visit.id }, { label: m.satisfaction.askVisit }),
  );
  return { ...outcome, card: before === undefined ? card : joined(before, card) };
}

/** A card with one button more. */
function withAction(card: Card, action: Action): Card {
  const last = card.blocks.findLastIndex(({ kind }) => kind === 'actions');
  return {
    ...card,
    blocks:
      last < 0
        ? [...card.blocks, { kind: 'actions', items: [action] }]
        : card.blocks.map((block, index) =>
            index === last && block.kind === 'actions'
              ? { ...block, items: [...block.items, action] }
              : block,
          ),
  };
}

/** Two cards as one: the buttons of the second only, for they speak of all of it. */
function joined(first: Card, second: Card): Card {
  return {
    ...(first.heading === undefined ? {} : { heading: first.heading }),
    blocks: [...first.blocks.filter(({ kind }) => kind !== 'actions'), ...second.blocks],
  };
}
