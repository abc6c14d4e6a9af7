import type { Handover } from '../../domain/handovers/handover.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Scene } from '../holds/scene.ts';

/** Words with which the consultant tells the customer. */
export function toSendOn(
  { at, place, documents }: Pick<Handover, 'at' | 'place' | 'documents'>,
  { unit, zone }: Pick<Scene, 'unit' | 'zone'>,
  now: Date,
  m: Messages,
): string {
  return m.handover.toSendOn(
    unit.key,
    dateTime(at, zone, now, m),
    place,
    documents.join(m.common.listSeparator),
  );
}
