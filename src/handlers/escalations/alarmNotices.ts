import type { Locale } from '../../domain/company.ts';
import type { Alarm } from '../../domain/complaints/alarms.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import { messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { onEachPlatform } from '../company/onEachPlatform.ts';
import type { Notice, NoticeTarget } from '../ports/notice.ts';
import type { Repos } from '../ports/repos.ts';
import { alarmCard } from './alarmCard.ts';
import { alarmScene } from './alarmScene.ts';
import type { Ladder } from './ladder.ts';

/**
 * What is sent of an alarm: to whoever the ladder names, on every platform that they are on (DECISIONS), and of a breach into the channels
 * for complaints. Once each per deadline, by its key; a breach at once, a warning in the project's working hours. `nobody`: nobody is there
 * who should be told.
 */
export async function alarmNotices(
  { repos, ladder, now }: { readonly repos: Repos; readonly ladder: Ladder; readonly now: Date },
  complaint: Complaint,
  { clock, stage, dueAt, at }: Alarm,
): Promise<{ readonly notices: readonly Notice[]; readonly nobody: boolean }> {
  const { id, ref, projectId } = complaint;
  const isBreach = stage === 100;
  const scene = await alarmScene(repos, complaint);
  const card = (locale: Locale): Card =>
    alarmCard(complaint, { clock, stage, dueAt }, scene, { now, m: messages(locale) });
  const notice = (to: string, target: NoticeTarget, locale: Locale): Notice => ({
    dedupKey: `alarm:${id}:${clock}:${stage}:${dueAt.toISOString()}:${to}`,
    target,
    subject: { kind: 'complaintAlarm', complaintId: id, ref, clock, stage, dueAt },
    card: card(locale),
    notBefore: now,
    dueAt: at,
    ...(isBreach ? { urgent: true } : { inHoursOf: projectId }),
  });
  const { members, nobody } = await ladder.told(complaint, stage);
  const notices: Notice[] = [];
  for (const member of members) {
    for (const target of await onEachPlatform(repos, member.id)) {
      notices.push(notice(`${member.id}:${target.preferred ?? ''}`, target, member.locale));
    }
  }
  for (const channel of isBreach ? await repos.company.channelsFor('complaints', projectId) : []) {
    notices.push(notice(channel.id, { kind: 'conversation', channelId: channel.id }, channel.locale));
  }
  return { notices, nobody };
}
