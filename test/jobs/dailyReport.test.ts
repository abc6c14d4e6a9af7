import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Card } from '../../src/handlers/chat/card.ts';
import { createCharts } from '../../src/jobs/charts/createCharts.ts';
import { at, openJobsOffice, PROJECT, type Office } from './office.ts';

const charts = createCharts();
let office: Office;
beforeEach(async () => {
  // A Saturday; the first look at a project only notes that it is there.
  office = await openJobsOffice('2026-11-21T10:00', charts);
  await office.engine.runDue(office.clock.now());
});
afterEach(async () => {
  await office.close();
});
afterAll(async () => {
  await charts.close();
});

async function runAt(text: string): Promise<void> {
  office.clock.set(at(text));
  await office.engine.runDue(at(text));
}

const texts = (card: Card | undefined): string[] =>
  (card?.blocks ?? []).flatMap((block) => (block.kind === 'text' ? [block.text] : []));

function imageOf(card: Card | undefined): { fileId: string; alt: string } {
  const image = card?.blocks.find((block) => block.kind === 'image');
  if (image?.kind !== 'image') {
    throw new Error('the card has no image');
  }
  return image;
}

async function target(memberId: string, figure: string, value: number): Promise<void> {
  await office.write((work) =>
    work.insert('target', {
      id: `${memberId}-${figure}`,
      projectId: PROJECT.id,
      memberId,
      month: '2026-11',
      figure,
      value,
      version: 1,
    }),
  );
}

describe('the daily report', () => {
  test('goes to the channel half an hour after closing, on a Saturday too: a chart and a line that says the same', async () => {
    await office.channel();
    await target('li', 'followUps', 60);
    await office.followUps('li', 12);
    await office.followUps('chen', 3);
    await runAt('2026-11-21T18:29');
    expect(office.web.calls).toEqual([]);

    await runAt('2026-11-21T18:30');

    expect(office.web.calls.map(({ to }) => to)).toEqual(['#sales']);
    const [card] = office.web.cards();
    expect(card?.heading).toBe('云溪府 销售日报');
    expect(texts(card)).toEqual([
      '今日：跟进 15（本月累计 15/60），有效率 53%，新客 0（本月累计 0）。',
      '跟进最多：李娜（12 次）。 落后进度，需要帮一把：李娜 本月跟进 12/60（按进度应到 42）。',
    ]);
    expect(imageOf(card).alt).toContain('跟进 15');
    const file = await office.files.get(imageOf(card).fileId);
    expect(file?.type).toBe('image/png');
    expect(file?.bytes.length).toBeGreaterThan(20_000);
  });

  test('is sent once, however often and from wherever it is looked for', async () => {
    await office.channel();
    office.clock.set(at('2026-11-21T18:30'));
    await Promise.all([
      office.engine.runDue(at('2026-11-21T18:30')),
      office.engineWith().runDue(at('2026-11-21T18:30')),
    ]);
    await runAt('2026-11-21T18:31');
    await office.engineWith().runDue(at('2026-11-22T10:00'));
    expect(office.web.shown.size).toBe(1);
  });

  test('comes on a public holiday as well', async () => {
    await office.channel();
    await runAt('2026-12-31T18:30');
    await runAt('2027-01-01T18:30');
    expect(office.web.shown.size).toBe(2);
  });

  test('after days of silence only the latest is made up for, and it says of which day it is', async () => {
    await office.channel();
    await runAt('2026-11-25T09:00');
    expect(office.web.shown.size).toBe(1);
    const published = await office.database.engine.published(PROJECT.id, 'daily', '2026-11-24');
    expect(published?.period).toBe('2026-11-24');
    expect(await office.engine.nextDueAt(at('2026-11-25T09:00'))).toEqual(at('2026-11-25T18:30'));
  });

  test('a project that is new gets no report on the time before it', async () => {
    await office.channel();
    await office.write((work) =>
      work.insert('project', { ...PROJECT, id: 'project-b', code: 'B', name: '湖畔里' }),
    );
    await office.channel({ id: 'channel-b', address: '#b', projectId: 'project-b' });
    await runAt('2026-11-21T10:30');
    expect(office.web.calls).toEqual([]);
    await runAt('2026-11-21T18:30');
    expect(office.web.calls.map(({ to }) => to).sort()).toEqual(['#b', '#sales']);
  });

  test('later opening hours on the same day bring no second report', async () => {
    await office.channel();
    await runAt('2026-11-21T18:30');
    await office.write(async (work, session) => {
      const project = await session.current('project', PROJECT.id);
      await work.update('project', project!, {
        openingHours: Array.from({ length: 7 }, () => [[540, 1200]]),
      });
    });
    await runAt('2026-11-21T20:30');
    expect(office.web.shown.size).toBe(1);
    await runAt('2026-11-22T20:30');
    expect(office.web.shown.size).toBe(2);
  });

  test("is in each channel's language, and a team's channel gets its team's figures", async () => {
    await office.write((work) =>
      work.insert('team', { id: 'team-2', projectId: PROJECT.id, name: '二组', version: 1 }),
    );
    await office.channel();
    await office.channel({ id: 'channel-en', address: '#english', locale: 'en' });
    await office.channel({ id: 'channel-2', address: '#two', teamId: 'team-2' });
    await office.channel({ id: 'channel-other', address: '#complaints', purposes: ['complaints'] });
    await office.followUps('li', 2);
    await runAt('2026-11-21T18:30');

    const [english] = office.web.cards('#english');
    expect(english?.heading).toBe('云溪府 · daily report');
    expect(texts(english)[0]).toBe(
      'Today: follow-ups 2 (this month 2), effective share 50%, new customers 0 (this month 0).',
    );
    expect(texts(office.web.cards('#two')[0])[0]).toBe(
      '今日：跟进 0（本月累计 0），有效率 —，新客 0（本月累计 0）。',
    );
    expect(office.web.cards('#complaints')).toEqual([]);
    expect(imageOf(english).fileId).not.toBe(imageOf(office.web.cards('#sales')[0]).fileId);
  });

  test('keeps what was published, and says the next day what was corrected since', async () => {
    await office.channel();
    await office.followUps('li', 12);
    await office.followUps('chen', 2);
    await runAt('2026-11-21T18:30');
    const published = await office.database.engine.published(PROJECT.id, 'daily', '2026-11-21');
    expect(published?.figures).toContainEqual({ memberId: 'li', figure: 'followUps', n: 12, d: 0 });

    await office.write(async (work, session) => {
      const filter = { projectId: PROJECT.id, memberIds: ['li'], from: '2026-11-21', to: '2026-11-21' };
      const wrong = (await session.followUps.list(filter, 50)).find(({ effective }) => !effective);
      await work.remove('followUp', wrong!);
    });
    await runAt('2026-11-22T18:30');

    const second = office.web.cards()[1];
    expect(texts(second).at(-1)).toBe(
      '昨天发布后有更正：跟进 14→13（李娜 12→11），有效率 50%→54%（李娜 50%→55%）。',
    );
    await runAt('2026-11-23T18:30');
    expect(texts(office.web.cards()[2]).join()).not.toContain('更正');
  });

  test('goes out without its chart rather than not at all', async () => {
    await office.channel();
    const engine = office.engineWith({ charts: { draw: () => Promise.reject(new Error('no font')) } });
    office.clock.set(at('2026-11-21T18:30'));
    await engine.runDue(at('2026-11-21T18:30'));
    const [card] = office.web.cards();
    expect(card?.blocks.map(({ kind }) => kind)).toEqual(['text']);
    expect(office.logged.map(({ message }) => message)).toContain(
      'a daily report goes out without its chart',
    );
  });

  test('of one project that fails is tried again and does not hold up the other', async () => {
    await office.write((work) =>
      work.insert('project', { ...PROJECT, id: 'project-b', code: 'B', name: '湖畔里' }),
    );
    await runAt('2026-11-21T10:01');
    await office.channel();
    await office.channel({ id: 'channel-b', address: '#b', projectId: 'project-b' });
    const { store, engine } = office.database;
    let broken = true;
    const failing = office.engineWith({
      engine: {
        ...engine,
        published: (projectId) =>
          projectId === PROJECT.id && broken
            ? Promise.reject(new Error('unreadable'))
            : Promise.resolve(undefined),
      },
      store,
    });
    await failing.runDue(at('2026-11-21T18:30'));
    expect(office.web.calls.map(({ to }) => to)).toEqual(['#b']);
    expect(await failing.nextDueAt(at('2026-11-21T18:30'))).toEqual(new Date('2026-11-21T10:30:02Z'));

    broken = false;
    await failing.runDue(at('2026-11-21T18:31'));
    expect(office.web.calls.map(({ to }) => to)).toEqual(['#b', '#sales']);
  });
});
