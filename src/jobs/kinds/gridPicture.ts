import type { Channel } from '../../domain/company.ts';
import type { Card } from '../../handlers/chat/card.ts';
import { drawnGrid } from '../../handlers/units/drawnGrid.ts';
import { loadGrid } from '../../handlers/units/loadGrid.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';

interface Post {
  readonly channel: Channel;
  readonly card: Card;
}

/** The picture of a building that has changed, to the channels that show its project (频道 销控): one for each language. */
export const gridPicture = defineJob('gridPicture', {
  async look({ payload, store, charts, files, log, now }): Promise<readonly Post[]> {
    const building = await store.read.units.buildingById(payload.buildingId);
    const project = building === undefined ? undefined : await store.read.company.project(building.projectId);
    const channels = project === undefined ? [] : await store.read.company.channelsFor('grid', project.id);
    if (building === undefined || project === undefined || channels.length === 0) {
      return [];
    }
    const cards = new Map<string, Card>();
    for (const locale of new Set(channels.map((channel) => channel.locale))) {
      const m = messages(locale);
      const view = await loadGrid(store.read, { project, building }, { m, now, mayHold: false });
      if (view === undefined) {
        return [];
      }
      const { card, drawingError } = await drawnGrid({ charts, files }, view, m);
      if (drawingError !== undefined) {
        log.error({ err: drawingError, building: building.id }, 'a grid goes out without its picture');
      }
      cards.set(locale, card);
    }
    return channels.flatMap((channel) => {
      const card = cards.get(channel.locale);
      return card === undefined ? [] : [{ channel, card }];
    });
  },
  async run(session, { payload, now }, posts) {
    const building = await session.units.buildingById(payload.buildingId);
    for (const { channel, card } of posts) {
      await session.enqueue({
        dedupKey: `gridPicture:${payload.buildingId}:${channel.id}:${now.toISOString()}`,
        target: { kind: 'conversation', channelId: channel.id },
        subject: { kind: 'report', projectId: building?.projectId ?? '', purpose: 'grid' },
        card,
        notBefore: now,
      });
    }
  },
});
