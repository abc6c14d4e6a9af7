import { newsCard } from '../../handlers/matching/newsCard.ts';
import { newsFor } from '../../handlers/matching/newsFor.ts';
import type { Notice } from '../../handlers/ports/notice.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';

/** Tells one person which units that are new, back or repriced his customers want: one message, or none. */
export const unitNewsFor = defineJob('unitNewsFor', {
  async look({ payload, store: { read }, now }): Promise<Notice | undefined> {
    const { memberId, projectId } = payload;
    const project = await read.company.project(projectId);
    const member = await read.members.byId(memberId);
    if (project === undefined || member?.active !== true) {
      return undefined;
    }
    const span = { from: new Date(payload.from), to: new Date(payload.to) };
    const wanted = await newsFor(read, member, project, span, now);
    if (wanted.length === 0) {
      return undefined;
    }
    const { card, unitIds } = newsCard(wanted, messages(member.locale));
    return {
      dedupKey: `unitNews:${projectId}:${memberId}:${payload.from}`,
      target: { kind: 'member', memberId },
      subject: { kind: 'unitNews', unitIds },
      card,
      notBefore: now,
    };
  },
  async run(session, _context, notice) {
    if (notice !== undefined) {
      await session.enqueue(notice);
    }
  },
});
