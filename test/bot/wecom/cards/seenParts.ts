import type { TemplateCard } from '../../../../src/bot/wecom/cards/templateCard.ts';
import type { WecomPart } from '../../../../src/bot/wecom/cards/wecomPart.ts';
import { squeezed } from '../../slack/seenText.ts';

/** The line above a message that goes on, and the head of a table that may be repeated below it. */
const CONTINUED = /^(?:（续 \d+\/\d+）|\(continued \d+\/\d+\) )[^\n]*\n\n/u;
const HEAD = /^(?:\*\*[^\n]*\*\* *|\|[^\n]*\|\n\|[ :|-]*\|)\n/u;

/** All that a person reads in messages, folded so that it can be compared. What is only repeated is left out. */
export function seenIn(parts: readonly WecomPart[]): string {
  let before = '';
  return folded(
    parts
      .map((part) => {
        const text = textOf(part, before);
        before += part.kind === 'markdown' ? part.content : '';
        return text;
      })
      .join('\n'),
  );
}

/** What of a text a person can tell apart: full-width forms stand for what they look like. */
export function folded(text: string): string {
  return squeezed(text).replaceAll(/[\uff01-\uff5e]/gu, (char) =>
    String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xfee0),
  );
}

function textOf(part: WecomPart, before: string): string {
  switch (part.kind) {
    case 'markdown':
      return readMarkdown(withoutRepeats(part.content, before));
    case 'text':
      return part.content;
    case 'image':
      return part.alt;
    case 'card':
      return cardTexts(part.card).join('\n');
  }
}

function withoutRepeats(content: string, before: string): string {
  if (!CONTINUED.test(content)) {
    return content;
  }
  const own = content.replace(CONTINUED, '');
  const [head = ''] = HEAD.exec(own) ?? [];
  return before.includes(head) ? own.slice(head.length) : own;
}

/** Markdown as a client shows it. Only our own marks are ASCII: what was typed is not. */
function readMarkdown(content: string): string {
  return content
    .replaceAll(/^### /gmu, '')
    .replaceAll(/^\|[ :|-]*\|$/gmu, '')
    .replaceAll(/\]\([^)\n]*\)/gu, '')
    .replaceAll(/[*|[]/gu, '');
}

/** The texts of a card from its top to its bottom. */
export function cardTexts(card: TemplateCard): string[] {
  const head = [card.main_title?.title, card.main_title?.desc];
  switch (card.card_type) {
    case 'button_interaction':
      return defined([
        ...head,
        card.sub_title_text,
        ...(card.horizontal_content_list ?? []).flatMap(({ keyname, value }) => [keyname, value]),
        card.button_selection?.title,
        ...(card.button_selection?.option_list ?? []).map(({ text }) => text),
        ...card.button_list.map(({ text }) => text),
      ]);
    case 'multiple_interaction':
      return defined([
        ...head,
        ...card.select_list.flatMap(({ title, option_list: options }) => [
          title,
          ...options.map(({ text }) => text),
        ]),
        card.submit_button.text,
      ]);
    case 'text_notice':
    case 'news_notice':
    case 'vote_interaction':
      return defined(head);
  }
}

function defined(texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined);
}
