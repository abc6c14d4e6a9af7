import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Action, Block, Card } from '../chat/card.ts';
import type { Reading } from '../doing.ts';
import { complaintActions } from './complaintActions.ts';
import { complaintCalendar } from './complaintCalendar.ts';
import { complaintFacts } from './complaintFacts.ts';
import { complaintRef } from './complaintRef.ts';
import type { ComplaintScene } from './complaintScene.ts';
import { complaintTimeline } from './complaintTimeline.ts';
import { timeLeft } from './timeLeft.ts';

const MOST_PHOTOS = 3;

/** A complaint with its time-line, as this reader may see it; `more`: buttons besides those of the next steps. */
export async function complaintCard(
  at: Pick<Reading, 'repos' | 'm' | 'now' | 'actor'>,
  complaint: Complaint,
  scene: ComplaintScene,
  { more = [], text }: { readonly more?: readonly Action[]; readonly text?: string } = {},
): Promise<Card> {
  const { m, now, repos } = at;
  const calendar = await complaintCalendar(repos, scene.project, complaint.since, now);
  const timeline = await complaintTimeline(at, complaint, scene);
  const actions = [...complaintActions(at, complaint), ...more];
  const state =
    complaint.duplicateOfId === null || complaint.state !== 'duplicate'
      ? timeLeft(complaint, calendar, now, m)
      : await sameAs(at, complaint.duplicateOfId);
  return {
    heading: m.complaint.heading(complaintRef(complaint), state),
    blocks: [
      ...(text === undefined ? [] : [{ kind: 'text' as const, text }]),
      { kind: 'facts', items: complaintFacts(at, complaint, scene) },
      ...complaint.photos
        .slice(0, MOST_PHOTOS)
        .map((fileId): Block => ({ kind: 'image', fileId, alt: complaintRef(complaint) })),
      ...(timeline.length > 1 ? [{ kind: 'text' as const, text: timeline.join('\n') }] : []),
      ...(actions.length === 0 ? [] : [{ kind: 'actions' as const, items: actions }]),
    ],
  };
}

async function sameAs({ repos, m }: Pick<Reading, 'repos' | 'm'>, id: string): Promise<string> {
  const original = await repos.complaints.byId(id);
  return original === undefined
    ? m.words.complaintState.duplicate
    : m.complaint.sameAs(complaintRef(original));
}
