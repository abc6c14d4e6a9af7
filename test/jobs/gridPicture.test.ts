import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Unit } from '../../src/domain/unit.ts';
import { buildBuilding, buildUnit } from '../factories/unit.ts';
import { at, openJobsOffice, PROJECT, type Office } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openJobsOffice('2026-11-23T10:02');
  await office.engine.runDue(office.clock.now());
  await office.write(async (work) => {
    await work.insert('building', buildBuilding({ projectId: PROJECT.id }));
    await work.insert('unit', buildUnit({ projectId: PROJECT.id }));
  });
});
afterEach(async () => {
  await office.close();
});

const hold = (patch: Partial<Unit>) =>
  office.write(async (work, session) => {
    const unit = await session.units.byKey('A-1-1502');
    await work.update('unit', unit!, patch);
  });

async function runAt(text: string): Promise<void> {
  office.clock.set(at(text));
  await office.engine.runDue(at(text));
}

test('a building that has changed is shown once to the channels of its project, some minutes later', async () => {
  await office.channel({ purposes: ['grid'] });
  await office.channel({ id: 'channel-kpi', address: '#kpi' });
  await hold({ state: 'withdrawn' });
  await hold({ listPrice: 300_000_000 });
  await runAt('2026-11-23T10:09');
  expect(office.web.calls).toEqual([]);
  await runAt('2026-11-23T10:10');
  expect(office.web.calls.map(({ to }) => to)).toEqual(['#sales']);
  const [card] = office.web.cards();
  expect(card?.heading).toBe('云溪府 1栋 销控');
  const [image, text] = card?.blocks ?? [];
  expect(text?.kind === 'text' ? text.text : '').toContain('撤回 1');
  const file = await office.files.get(image?.kind === 'image' ? image.fileId : '');
  expect(file?.type).toBe('image/png');
  await runAt('2026-11-23T11:00');
  expect(office.web.calls).toHaveLength(1);
});

test('what does not show in the picture brings none, and neither does a building without a channel', async () => {
  await hold({ state: 'withdrawn' });
  await runAt('2026-11-23T10:10');
  await office.channel({ purposes: ['grid'] });
  await hold({ decoration: 'bare' });
  await runAt('2026-11-23T10:30');
  expect(office.web.calls).toEqual([]);
});
