import type { TemplateCard } from '../../../../src/bot/wecom/cards/templateCard.ts';
import type { WecomPart } from '../../../../src/bot/wecom/cards/wecomPart.ts';
import type { Action } from '../../../../src/handlers/chat/card.ts';

/** A button called like its id. */
export function button(id: string, more: Partial<Action> = {}): Action {
  return { id, label: id, command: 'plan.done', input: { plan: 'P3' }, ...more };
}

/** The template cards among messages. */
export function cards(parts: readonly WecomPart[]): TemplateCard[] {
  return parts.flatMap((part) => (part.kind === 'card' ? [part.card] : []));
}

/** What the messages of markdown among them say. */
export function contents(parts: readonly WecomPart[]): string[] {
  return parts.flatMap((part) => (part.kind === 'markdown' ? [part.content] : []));
}
