import type { Messages } from '../../i18n/messages.ts';
import type { Block } from '../chat/card.ts';
import type { Charts, WeeksPicture } from '../ports/charts.ts';
import type { Files } from '../ports/files.ts';

/** The picture of weeks as a block of a card; none where it cannot be drawn: the text beside it says the same. */
export async function drawnWeeks(
  { charts, files }: { readonly charts: Charts; readonly files: Files },
  picture: WeeksPicture,
  m: Messages,
): Promise<Block[]> {
  try {
    const fileId = await files.put(await charts.draw(picture), 'image/png');
    return [{ kind: 'image', fileId, alt: m.calendar.pictureAlt(picture.title) }];
  } catch {
    return [];
  }
}
