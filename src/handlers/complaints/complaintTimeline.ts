import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { ComplaintNote } from '../../domain/complaints/complaintNote.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Reading } from '../doing.ts';
import { answerText } from '../satisfaction/answerText.ts';
import type { ComplaintScene } from './complaintScene.ts';

const MOST = 20;
const LONGEST = 120;

/** What happened to a complaint, oldest first: 11-23 周一 11:00 孙悦 反馈：已联系. */
export async function complaintTimeline(
  { repos, m, now }: Pick<Reading, 'repos' | 'm' | 'now'>,
  complaint: Complaint,
  { project, taker }: ComplaintScene,
): Promise<string[]> {
  const notes = [...(await repos.complaints.notes(complaint.id, MOST))].reverse();
  const names = new Map<string, string>();
  for (const byId of new Set(notes.flatMap((note) => note.byId ?? []))) {
    names.set(byId, (await repos.members.byId(byId))?.name ?? '');
  }
  const line = (at: Date, who: string, what: string): string =>
    [dateTime(at, project.zone, now, m), who, what].filter((part) => part !== '').join(' ');
  const said = ({ kind, text }: ComplaintNote): string =>
    text === null
      ? m.complaint.noteKinds[kind]
      : m.complaint.noteLine(m.complaint.noteKinds[kind], short(text));
  const rating = await repos.ratings.of('complaint', complaint.id);
  const rated = rating === undefined || rating.answeredAt === null ? [] : [{ at: rating.answeredAt, rating }];
  return [
    line(complaint.at, taker?.name ?? '', m.complaint.noteKinds.taken),
    ...[
      ...notes.map((note) => ({
        at: note.at,
        text: line(note.at, note.byId === null ? '' : (names.get(note.byId) ?? ''), said(note)),
      })),
      ...rated.map((one) => ({
        at: one.at,
        text: line(one.at, '', m.satisfaction.eventRated(short(answerText(one.rating, m)))),
      })),
    ]
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ text }) => text),
  ];
}

function short(text: string): string {
  const characters = Array.from(text.replace(/\s+/gu, ' '));
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
}
