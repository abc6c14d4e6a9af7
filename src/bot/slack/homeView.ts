import type { HomeView } from '@slack/types';
import type { Locale } from '../../domain/company.ts';
import type { Card } from '../../handlers/chat/card.ts';
import { viewBlocks } from './viewBlocks.ts';

/** A card as somebody's home tab. */
export function homeView(card: Card, locale: Locale): HomeView {
  return { type: 'home', blocks: viewBlocks(card, locale) };
}
