import type { Messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { SaidRecord } from './writeFollowUp.ts';

/** Asks once more for photos that are not there; everything else that was said is kept. */
export function photosGone(
  m: Messages,
  { photos = [], ...said }: Pick<SaidRecord, 'photos'>,
  gone: readonly string[],
): Outcome {
  return {
    kind: 'needInput',
    prefill: { ...said, photos: photos.filter((id) => !gone.includes(id)) },
    errors: { photos: m.common.unreadable['file.unknown']() },
  };
}
