import type { TemplateCard } from './templateCard.ts';

/** Where a card is sent: to a person by the app, by the AI bot, to a group by its webhook, to a group that the app made. */
export type Sink = 'app' | 'bot' | 'webhook' | 'appchat';

/** One message of several; they are sent in their order. */
export type WecomPart =
  /** `markdown`, or `markdown_v2` for the webhook. */
  | { readonly kind: 'markdown'; readonly content: string }
  /** Calls people of a group, which only a text can. */
  | { readonly kind: 'text'; readonly content: string; readonly userids: readonly string[] }
  /** `alt` says it in words where the picture cannot be sent. */
  | { readonly kind: 'image'; readonly fileId: string; readonly alt: string }
  /** Without task_id: the sender adds it. */
  | { readonly kind: 'card'; readonly card: TemplateCard };
