import type { Handover } from '../../domain/handovers/handover.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Fact } from '../chat/card.ts';
import type { Scene } from '../holds/scene.ts';

/** Whose home is handed over, when, where, and what the customer brings. */
export function handoverFacts(
  { at, place, documents }: Pick<Handover, 'at' | 'place' | 'documents'>,
  { label, unit, zone, member }: Pick<Scene, 'label' | 'unit' | 'zone' | 'member'>,
  now: Date,
  m: Messages,
): Fact[] {
  const { labels } = m.handover;
  return [
    { label: labels.customer, value: [label, unit.key].join(' · ') },
    { label: labels.at, value: dateTime(at, zone, now, m) },
    { label: labels.place, value: place },
    ...(documents.length === 0
      ? []
      : [{ label: labels.documents, value: documents.join(m.common.listSeparator) }]),
    { label: labels.seller, value: member.name },
  ];
}
