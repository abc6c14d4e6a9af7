import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { Charts } from '../ports/charts.ts';
import type { Files } from '../ports/files.ts';
import type { GridView } from './gridView.ts';

/** The card of a building with its picture; the counts say it in words, for who cannot see it or where drawing fails. */
export async function drawnGrid(
  { charts, files }: { readonly charts: Charts; readonly files: Files },
  view: GridView,
  m: Messages,
): Promise<{ card: Card; drawingError: Error | undefined }> {
  const { title, subtitle, legend } = view;
  const counts = legend.map(({ label }) => label).join(m.common.listSeparator);
  const text = { kind: 'text', text: `${subtitle}\n${counts}` } as const;
  try {
    const fileId = await files.put(await charts.draw({ kind: 'grid', ...view }), 'image/png');
    const image = { kind: 'image', fileId, alt: `${title} ${counts}` } as const;
    return { card: { heading: title, blocks: [image, text] }, drawingError: undefined };
  } catch (error) {
    const drawingError = error instanceof Error ? error : new Error(String(error));
    return { card: { heading: title, blocks: [text] }, drawingError };
  }
}
