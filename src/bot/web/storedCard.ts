import { z } from 'zod';
import type { Card } from '../../handlers/chat/card.ts';
import type { FormView } from '../../handlers/chat/field.ts';
import type { WebJson, WebMessage } from '../../handlers/ports/webChat.ts';

/** What the store keeps of a card: all of it, with the commands of its buttons, and the buttons that it once had. */
export interface StoredCard {
  readonly card: Card;
  readonly settled: readonly string[];
}

const option = z.object({ value: z.string(), label: z.string() });
const action = z.object({
  id: z.string(),
  label: z.string(),
  style: z.enum(['primary', 'danger']).optional(),
  command: z.string(),
  input: z.record(z.string(), z.string()),
  options: z.array(option).optional(),
  takes: z.string().optional(),
});
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('facts'), items: z.array(z.object({ label: z.string(), value: z.string() })) }),
  z.object({ kind: z.literal('table'), columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  z.object({ kind: z.literal('image'), fileId: z.string(), alt: z.string() }),
  z.object({ kind: z.literal('actions'), items: z.array(action) }),
  z.object({ kind: z.literal('link'), url: z.string(), label: z.string() }),
]);
const storedCard = z.object({
  card: z.object({ heading: z.string().optional(), blocks: z.array(block) }),
  settled: z.array(z.string()),
});

/** Reads a frozen body back. Throws when it is not one of ours. */
export function parseStoredCard(body: string): StoredCard {
  return storedCard.parse(JSON.parse(body)) as StoredCard;
}

export function toJson(stored: StoredCard): WebJson {
  return stored as unknown as WebJson;
}

/** The card of a message, or null. What the store holds was written by `toJson`. */
export function cardOf(message: Pick<WebMessage, 'card'>): StoredCard | null {
  return message.card as unknown as StoredCard | null;
}

export function formOf(message: Pick<WebMessage, 'form'>): FormView | null {
  return message.form as unknown as FormView | null;
}

/** The same place holding a new card: the buttons that went away are remembered, so that a late press is answered politely. */
export function replaced(before: StoredCard | null, card: Card): StoredCard {
  const now = new Set(actionsOf(card).map(({ id }) => id));
  const had = before === null ? [] : [...before.settled, ...actionsOf(before.card).map(({ id }) => id)];
  return { card, settled: [...new Set(had)].filter((id) => !now.has(id)) };
}

export function actionsOf(card: Card): Extract<Card['blocks'][number], { kind: 'actions' }>['items'] {
  return card.blocks.flatMap((b) => (b.kind === 'actions' ? b.items : []));
}
