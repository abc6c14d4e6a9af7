import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openOffice, type Office, type Reply } from '../../support/conversation.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(async () => {
  await office.close();
});

const ticketOf = (answer: Reply): string => {
  const link = answer.card?.blocks.find((block) => block.kind === 'link');
  const [, ticket] = /\/grid\/(.+)$/u.exec(link?.kind === 'link' ? link.url : '') ?? [];
  return decodeURIComponent(ticket ?? '');
};
const page = (ticket: string) => office.desk.openGrid(ticket);

async function change(room: string, patch: { state: 'withdrawn' }): Promise<void> {
  await office.store.tx(async (session) => {
    const unit = await session.units.byKey(`A-1-${room}`);
    await session.update('unit', unit!, patch);
  });
}

describe('销控', () => {
  it('shows a building as a picture with its counts in words, and a link of one’s own', async () => {
    const answer = await office.say('li', '销控 A-1');
    expect(answer.word).toBe('done');
    expect(answer.text).toContain('云溪府 1栋 销控');
    expect(answer.text).toContain('共 8 套');
    const [grid] = office.grids;
    expect(grid?.floors.map(({ label }) => label)).toEqual(['20', '15']);
    expect(grid?.columns.map(({ label }) => label)).toEqual(['01', '02', '03', '04']);
    const of1502 = grid?.floors[1]?.cells[1];
    expect(of1502).toMatchObject({ room: '1502', state: 'forSale', words: '待售' });
    expect(of1502?.price).toMatch(/^\d+(\.\d+)?万$/u);
    expect(ticketOf(answer)).not.toBe('');
  });

  it.each(['销控 1栋', '销控 1号楼', '销控 Ａ－１', 'grid A-1'])('understands «%s»', async (line) => {
    expect((await office.say('li', line)).word).toBe('done');
  });

  it('asks which building where there are several', async () => {
    const asked = await office.say('li', '销控');
    expect([asked.word, asked.actions.map(({ label }) => label)]).toEqual([
      'ask',
      ['云溪府 1栋', '云溪府 2栋'],
    ]);
    expect((await office.press('li', asked, 'grid.A-1')).text).toContain('1栋 销控');
    expect((await office.press('li', asked, 'grid.A-2')).text).toContain('A-2 还没有录入房源');
  });

  it('names what there is where a building is unknown or on somebody else’s project', async () => {
    for (const line of ['销控 A-9', '销控 B-1', '销控 天上']) {
      const refused = await office.say('li', line);
      expect([refused.word, refused.text]).toEqual(['refused', expect.stringContaining('A-1、A-2')]);
    }
  });

  it('is not for who sells nothing', async () => {
    expect((await office.say('admin', '销控 A-1')).word).toBe('denied');
  });
});

describe('the page of a building', () => {
  it('shows how it stands now, and no floor price to anybody', async () => {
    const ticket = ticketOf(await office.say('wang', '销控 A-1'));
    await change('1502', { state: 'withdrawn' });
    const opened = await page(ticket);
    if (opened.state !== 'open') {
      throw new Error('it is not open');
    }
    const cells = opened.view.floors.flatMap((floor) => floor.cells);
    expect(cells.find((cell) => cell?.key === 'A-1-1502')?.words).toBe('撤回');
    const floorPrice = (await office.store.read.units.byKey('A-1-1502'))!.floorPrice! / 1_000_000;
    expect(JSON.stringify(opened.view)).not.toContain(`${floorPrice}万`);
    expect(JSON.stringify(opened.view)).not.toContain('底价');
  });

  it('is closed after its hours, to who has left, and to a made-up ticket', async () => {
    const ticket = ticketOf(await office.say('li', '销控 A-1'));
    expect((await page(`${ticket}x`)).state).toBe('unknown');
    await office.store.tx(async (session) => {
      const li = (await session.members.byName('李娜', 1))[0]!;
      await session.update('member', li, { active: false });
    });
    expect((await page(ticket)).state).toBe('expired');
    const other = ticketOf(await office.say('wang', '销控 A-1'));
    office.advance(12 * 60 + 1);
    expect((await page(other)).state).toBe('expired');
  });

  it('is closed to who no longer works on the project', async () => {
    const ticket = ticketOf(await office.say('li', '销控 A-1'));
    await office.store.tx(async (session) => {
      const li = await session.members.actor({ platform: 'web', workspace: 'demo', externalId: 'li' });
      for (const one of li!.assignments) {
        await session.remove('assignment', one);
      }
    });
    expect((await page(ticket)).state).toBe('expired');
  });

  it('is not opened with the ticket of a form', async () => {
    const asked = await office.say('li', '新客');
    expect((await page(asked.form!.id)).state).toBe('unknown');
    const ticket = ticketOf(await office.say('li', '销控 A-1'));
    expect((await office.desk.openForm(ticket)).state).toBe('unknown');
  });
});

describe('a unit that is held', () => {
  it('says until when, in the picture and on the page, and not by whom', async () => {
    await office.say('li', '预留 A-1-1502 C12 2小时');
    const answer = await office.say('chen', '销控 A-1');
    const cell = office.grids.at(-1)?.floors[1]?.cells[1];
    expect(cell).toMatchObject({ state: 'held', words: '预留 至12:00' });
    const opened = await page(ticketOf(answer));
    expect(JSON.stringify(opened)).toContain('预留 至12:00');
    expect(JSON.stringify(opened)).not.toMatch(/李娜|王先生|C12/u);
  });

  it('only who may hold units is told how', async () => {
    const of = async (who: string): Promise<string> =>
      JSON.stringify(await page(ticketOf(await office.say(who, '销控 A-1'))));
    expect(await of('li')).toContain('即可预留');
    expect(await of('qian')).not.toContain('即可预留');
  });
});
