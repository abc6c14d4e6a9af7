import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ALL_COMMANDS } from '../../../src/handlers/allCommands.ts';
import { CHAPTERS } from '../../../src/handlers/company/tour.ts';
import { openOffice, type Office, type Reply } from '../../support/conversation.ts';

describe('the first five minutes', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(async () => {
    await office.close();
  });

  test('a consultant is shown around a chapter at a time, with his own customer and a home that is for sale', async () => {
    let shown = await office.say('li', '上手');
    expect(shown.text).toContain('上手 1/7：客户和跟进');
    expect(shown.text).toContain('您是 李娜（置业顾问）');
    const headings = [shown.card?.heading];
    while (shown.actions.some(({ id }) => id === 'tour.next')) {
      shown = await office.press('li', shown, 'tour.next');
      headings.push(shown.card?.heading);
    }
    expect(headings).toEqual([
      '上手 1/7：客户和跟进',
      '上手 2/7：案场接待',
      '上手 3/7：房源和销控',
      '上手 4/7：成交',
      '上手 5/7：团队配合',
      '上手 6/7：看数字',
      '上手 7/7：改错和保密',
    ]);
    expect(shown.actions.at(-1)?.id).toBe('help');

    const { refs } = await office.say('li', '新客 周女士 13711112222 三房');
    expect((await office.say('li', '上手')).text).toContain(`跟进 ${refs[0] ?? ''} 电话`);
    expect((await office.say('li', '上手 3')).text).toContain('预留 A-1-1502');
  });

  test('what he is shown can be pressed, and opens or shows something', async () => {
    for (const chapter of ['1', '2', '3', '4', '5', '6']) {
      const card = await office.say('li', `上手 ${chapter}`);
      for (const { id } of card.actions.filter(({ id }) => id !== 'tour.next')) {
        const { word } = await office.press('li', card, id);
        expect([id, word]).toEqual([id, expect.stringMatching(/^(done|form|ask|refused)$/u)]);
      }
    }
  });

  test('nobody is shown what he may not use', async () => {
    const desk = await office.say('tang', '上手');
    expect(ids(desk)).toEqual(['tour.customer.register', 'tour.next']);
    expect(ids(await office.say('tang', '上手 2'))).toContain('tour.visit.arrive');
    const finance = await office.say('qian', 'tour');
    expect(finance.text).toContain('1/5');
    expect((await office.say('zhao', '上手')).text).toContain('销控 A-1');
  });

  test('there is no chapter before the first and none after the last', async () => {
    expect((await office.say('li', '上手 99')).card?.heading).toContain('7/7');
    expect((await office.say('li', '上手 0')).card?.heading).toContain('1/7');
  });

  test('speaks English to whoever does', async () => {
    const card = await office.say('li', 'tour 2');
    expect(card.card?.heading).toBe('Getting started 2/7: the sales hall');
  });

  test('shows only what can be typed', () => {
    const typed = ALL_COMMANDS.filter(({ words }) => words.zh.length > 0).map(({ name }) => name);
    expect(
      Object.values(CHAPTERS)
        .flat()
        .filter((name) => !typed.includes(name)),
    ).toEqual([]);
  });
});

function ids({ actions }: Reply): string[] {
  return actions.map(({ id }) => id);
}
