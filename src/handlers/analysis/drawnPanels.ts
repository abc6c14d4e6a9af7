import type { Block, Card } from '../chat/card.ts';
import type { Charts, PanelPicture } from '../ports/charts.ts';
import type { Files } from '../ports/files.ts';

export interface DrawnPanels {
  readonly card: Card;
  /** Why the card has no picture: words without one are better than none. */
  readonly drawingError: Error | undefined;
}

/** A card with a picture and the words that say the same, for who cannot see it or where drawing fails. */
export async function drawnPanels(
  { charts, files }: { readonly charts: Charts; readonly files: Files },
  picture: PanelPicture,
  words: readonly Block[],
): Promise<DrawnPanels> {
  const { title, subtitle } = picture;
  try {
    const fileId = await files.put(await charts.draw(picture), 'image/png');
    const image = { kind: 'image', fileId, alt: `${title} ${subtitle}` } as const;
    return { card: { heading: title, blocks: [image, ...words] }, drawingError: undefined };
  } catch (error) {
    const drawingError = error instanceof Error ? error : new Error(String(error));
    return { card: { heading: title, blocks: words }, drawingError };
  }
}
