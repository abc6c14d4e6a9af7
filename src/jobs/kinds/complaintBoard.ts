import type { Channel } from '../../domain/company.ts';
import { boardPicture, boardWords } from '../../handlers/analysis/boardPicture.ts';
import { drawnPanels } from '../../handlers/analysis/drawnPanels.ts';
import { loadBoard } from '../../handlers/analysis/loadBoard.ts';
import type { Card } from '../../handlers/chat/card.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';

interface Post {
  readonly channel: Channel;
  readonly card: Card;
}

/** How a project's complaints stand in the morning, to its channels for complaints (R3.4.2): one picture for each language. */
export const complaintBoard = defineJob('complaintBoard', {
  async look({ payload, store, charts, files, log, now }): Promise<readonly Post[]> {
    const project = await store.read.company.project(payload.projectId);
    const channels =
      project === undefined ? [] : await store.read.company.channelsFor('complaints', project.id);
    const loaded =
      project === undefined || channels.length === 0 ? undefined : await loadBoard(store.read, project, now);
    if (loaded === undefined) {
      return [];
    }
    const cards = new Map<string, Card>();
    for (const locale of new Set(channels.map((channel) => channel.locale))) {
      const m = messages(locale);
      const { card, drawingError } = await drawnPanels(
        { charts, files },
        boardPicture(loaded, m),
        boardWords(loaded, m),
      );
      if (drawingError !== undefined) {
        log.error(
          { err: drawingError, projectId: payload.projectId },
          'a board goes out without its picture',
        );
      }
      cards.set(locale, card);
    }
    return channels.flatMap((channel) => {
      const card = cards.get(channel.locale);
      return card === undefined ? [] : [{ channel, card }];
    });
  },
  async run(session, { payload, now }, posts) {
    const { projectId, runAt } = payload;
    for (const { channel, card } of posts) {
      await session.enqueue({
        dedupKey: `complaintBoard:${projectId}:${channel.id}:${runAt}`,
        target: { kind: 'conversation', channelId: channel.id },
        subject: { kind: 'report', projectId, purpose: 'complaints' },
        card,
        notBefore: now,
        dueAt: new Date(runAt),
      });
    }
  },
});
