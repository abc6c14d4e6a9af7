import type { Block, Card } from '../../handlers/chat/card.ts';
import type { FormView } from '../../handlers/chat/field.ts';
import type { WebMessage } from '../../handlers/ports/webChat.ts';
import { cardOf, formOf } from './storedCard.ts';

/** A message as the API gives it (CONTRACT, "Chat page API"), with the two numbers that put it in order. */
export interface ApiMessage {
  readonly id: string;
  readonly in: string;
  readonly from: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly text: string;
  readonly card?: unknown;
  readonly form?: unknown;
  readonly visibleTo?: readonly string[];
  /** Higher with each change; of two versions of a message the higher one counts. */
  readonly seq: number;
  /** The place in its conversation. */
  readonly order: number;
}

/** Draws a stored message for the page. What a button runs never leaves the server. */
export function present(message: WebMessage, baseUrl: string): ApiMessage {
  const stored = cardOf(message);
  const form = formOf(message);
  return {
    id: message.id,
    in: message.conversation,
    from: message.from,
    at: message.at.toISOString(),
    text: message.text,
    ...(stored === null ? {} : { card: presentCard(stored.card) }),
    ...(form === null ? {} : { form: presentForm(form, baseUrl) }),
    ...(message.visibleTo === null ? {} : { visibleTo: message.visibleTo }),
    seq: message.seq,
    order: message.order,
  };
}

function presentCard(card: Card): unknown {
  return {
    ...(card.heading === undefined ? {} : { heading: card.heading }),
    blocks: card.blocks.map(presentBlock),
  };
}

function presentBlock(block: Block): unknown {
  switch (block.kind) {
    case 'text':
    case 'facts':
    case 'table':
      return block;
    case 'image':
      return { kind: 'image', url: `/console/files/${encodeURIComponent(block.fileId)}`, alt: block.alt };
    case 'actions':
      return {
        kind: 'actions',
        items: block.items.map(({ id, label, style, options }) => ({
          id,
          label,
          ...(style === undefined ? {} : { style }),
          ...(options === undefined ? {} : { options }),
        })),
      };
    case 'link':
      // Nothing but a web address may become something to click on.
      return /^https?:\/\//i.test(block.url) ? block : { kind: 'text', text: `${block.label} ${block.url}` };
  }
}

function presentForm(form: FormView, baseUrl: string): unknown {
  return { ...form, url: `${baseUrl}/f/${encodeURIComponent(form.id)}` };
}
