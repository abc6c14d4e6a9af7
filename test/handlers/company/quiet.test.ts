import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Shift } from '../../../src/domain/company.ts';
import { openOffice, type Office } from '../../support/conversation.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

async function quiet(who: string): Promise<Shift | null | undefined> {
  const speaker = { platform: 'web', workspace: 'demo', externalId: who } as const;
  return (await office.store.read.members.actor(speaker))?.member.quiet;
}

const NIGHT: Shift = [1320, 480];

describe('免打扰', () => {
  test('sets one’s own quiet hours and says what still comes through', async () => {
    const answer = await office.say('li', '免打扰 22:00-8:00');
    expect(answer.word).toBe('done');
    expect(answer.text).toBe(
      '免打扰已开：每天 22:00 到次日 08:00\n这段时间的提醒不会丢，到 08:00 一起送来。只有升级上报会马上打扰您。',
    );
    expect(await quiet('li')).toEqual(NIGHT);
    expect(await quiet('chen')).toBeNull();
  });

  test.each([
    '免打扰 晚上十点到早上八点',
    '免打扰晚上十点到早上八点',
    '免打扰 ２２：００—８：００',
    '免打扰22:00-8:00',
    '免打扰：22:00~08:00',
    '免打扰 22点到8点',
    '免打扰 22点 到 8点',
    '免打扰 晚10点-早8点',
    '免打扰 从晚上10点到第二天早上8点',
    '麻烦 免打扰 22.00-8.00 谢谢',
    '免打扰 每晚十点到早上八点。',
    '免打扰 时间段=22:00-8:00',
    '免打扰 2200-0800',
    '免打扰时间 22:00-8:00',
    'quiet hours 22:00-8:00',
    'quiet 22:00-8:00',
    'quiet 10pm-8am',
    'quiet from 10 pm to 8 am',
    'Quiet 10 p.m. – 8 a.m. please',
  ])('%s is the same night', async (line) => {
    expect(await office.say('li', line)).toMatchObject({ word: 'done' });
    expect(await quiet('li')).toEqual(NIGHT);
  });

  test.each([
    ['免打扰 中午12点到下午1点半', [720, 810]],
    ['免打扰 下午2点到4点', [840, 960]],
    ['免打扰 晚上9点到11点', [1260, 1380]],
    ['免打扰 晚上12点到早上7点', [0, 420]],
    ['免打扰 凌晨1点到6点', [60, 360]],
    ['免打扰 22:00-24:00', [1320, 0]],
    ['quiet midnight to 6:30am', [0, 390]],
    ['quiet 2-4pm', [840, 960]],
  ] as const)('%s', async (line, hours) => {
    await office.say('li', line);
    expect(await quiet('li')).toEqual(hours);
  });

  test.each([
    ['免打扰 8:00-8:00', '起止时间一样'],
    ['免打扰 0:00-24:00', '起止时间一样'],
    ['免打扰 10:00-8:00', '22 个小时，太长了'],
    ['免打扰 25:00-8:00', '没看懂「25:00-8:00」'],
    ['免打扰 22:00', '没看懂「22:00」'],
    ['免打扰 22:70-8:00', '没看懂'],
    ['免打扰 一会儿', '没看懂「一会儿」'],
    ['免打扰 22:00-8:00-9:00', '没看懂'],
    ['quiet 13pm-8am', 'says no hours'],
    ['quiet 9am-9am', 'begins and ends at the same time'],
  ])('%s is refused, and nothing changes', async (line, sentence) => {
    await office.say('li', '免打扰 21:00-6:00');
    const answer = await office.say('li', line);
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain(sentence);
    expect(await quiet('li')).toEqual([1260, 360]);
  });

  test('by itself shows the present ones, with a button that ends them', async () => {
    expect((await office.say('li', '免打扰')).text).toContain('您没有设免打扰');
    await office.say('li', '免打扰 22:00-8:00');
    const shown = await office.say('li', '免打扰');
    expect(shown.text).toContain('免打扰：每天 22:00 到次日 08:00');
    expect((await office.press('li', shown, 'quiet.off')).text).toBe('免打扰已关，提醒到点就送。');
    expect(await quiet('li')).toBeNull();
  });

  test.each([
    '免打扰 关',
    '免打扰 关闭',
    '免打扰 取消',
    '免打扰关',
    'quiet off',
    'Quiet OFF.',
    'quiet hours off',
  ])('%s ends them', async (line) => {
    await office.say('li', '免打扰 22:00-8:00');
    expect(await office.say('li', line)).toMatchObject({ word: 'done' });
    expect(await quiet('li')).toBeNull();
  });

  test('can be undone, by word and by button', async () => {
    await office.say('li', '免打扰 22:00-8:00');
    office.advance(1);
    const changed = await office.say('li', '免打扰 23:00-7:00');
    office.advance(1);
    expect(await office.press('li', changed, 'operation.undo')).toMatchObject({ word: 'done' });
    expect(await quiet('li')).toEqual(NIGHT);
    const off = await office.say('li', '免打扰 关');
    office.advance(1);
    expect(await office.press('li', off, 'operation.undo')).toMatchObject({ word: 'done' });
    expect(await quiet('li')).toEqual(NIGHT);
  });

  test('said twice changes nothing the second time', async () => {
    await office.say('li', '免打扰 22:00-8:00');
    expect((await office.say('li', '免打扰 22点到8点')).text).toContain('没有改动');
  });

  test.each(['wang', 'gao', 'zhou', 'tang', 'admin'])('is for everybody: %s', async (who) => {
    await office.say(who, '免打扰 22:00-8:00');
    expect(await quiet(who)).toEqual(NIGHT);
  });

  test('English works the same', async () => {
    const answer = await office.say('li', 'quiet 10pm-8am');
    expect(answer.text).toContain('Quiet hours are on: 22:00 to 08:00 every day');
    expect(answer.text).toContain('Only escalations');
    expect((await office.say('li', 'quiet')).text).toContain('22:00 to 08:00');
  });
});
