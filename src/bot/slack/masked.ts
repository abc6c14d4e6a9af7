import type { Card } from '../../handlers/chat/card.ts';
import type { Locale } from '../../domain/company.ts';
import { slackWords } from './slackWords.ts';

const REFERENCES = /\b(?:[CPSTDH]\d+|[A-Z]-\d+(?:-\d+){1,2})\b/gu;

/** What people from outside may read of a card: which records it is about, and nothing of what it says. */
export function maskedCard(card: Card, locale: Locale): Card {
  const refs = [...new Set((card.heading ?? '').match(REFERENCES) ?? [])];
  return { blocks: [{ kind: 'text', text: slackWords(locale).masked(refs) }] };
}
