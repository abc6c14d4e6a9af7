import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openOffice, type Office } from '../../support/conversation.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(async () => {
  await office.close();
});

describe('a visitor whom a channel has filed', () => {
  it('is confirmed by coming, and whoever registers him is told which channel brought him', async () => {
    expect((await office.say('tang', '报备 渠道甲 孙先生 136****6001')).word).toBe('done');
    office.advance(60);
    const received = await office.say('tang', '到访 孙先生 13612346001');
    expect([received.word, received.text]).toEqual(['done', expect.stringContaining('渠道甲：带看已确认')]);
    office.advance(10);
    const verdict = await office.say('wang', `判客 ${received.refs[0]!}`);
    expect(verdict.text).toContain('渠道甲');
  });

  it('who comes sooner than the filing must be ahead is told to be so', async () => {
    await office.say('tang', '报备 渠道甲 孙先生 136****6001');
    office.advance(5);
    const received = await office.say('tang', '到访 孙先生 13612346001');
    expect([received.word, received.text]).toEqual([
      'done',
      expect.stringContaining('渠道甲：报备提前量不够'),
    ]);
  });
});

describe('a filing that waits', () => {
  async function statesOf(...ends: string[]): Promise<string[]> {
    const [project] = await office.store.read.company.projects();
    const found = [];
    for (const one of ends) {
      found.push(...(await office.store.read.filings.byEnds(project!.id, one, 5)));
    }
    return found.map(({ state }) => state);
  }

  it('makes the channel the source of a new customer, with the company and its agent', async () => {
    await office.say('tang', '报备 渠道甲 孙先生 136****6001 经纪人=小周');
    office.advance(60);
    const received = await office.say('tang', '到访 孙先生 13612346001');
    const customer = await office.store.read.customers.byPhone('+8613612346001');
    expect(customer).toMatchObject({ source: 'channel', channelCompany: '渠道甲', channelAgent: '小周' });
    expect((await office.press('tang', received, 'operation.undo')).word).toBe('done');
    expect(await statesOf('1366001')).toEqual(['filed']);
  });

  it('too short before the arrival leaves the source as it is', async () => {
    await office.say('tang', '报备 渠道甲 孙先生 136****6001');
    office.advance(5);
    await office.say('tang', '到访 孙先生 13612346001');
    const customer = await office.store.read.customers.byPhone('+8613612346001');
    expect(customer).toMatchObject({ source: 'visit', channelCompany: null });
  });

  it('is settled in the hall to which the customer came, whatever project his record is of', async () => {
    const [, other] = await office.store.read.company.projects();
    const before = await office.store.read.customers.byRef(13);
    await office.store.tx((session) => session.update('customer', before!, { projectId: other!.id }));
    await office.say('tang', '报备 渠道甲 刘女士 139****9000');
    office.advance(60);
    expect((await office.say('tang', '到访 13900139000')).word).toBe('done');
    expect(await statesOf('1399000')).not.toContain('filed');
  });

  it('is settled by each of the customer’s numbers', async () => {
    await office.say('li', '改客 C12 电话2=13900139009');
    await office.say('tang', '报备 渠道甲 王先生 138****8000');
    await office.say('tang', '报备 渠道乙 王先生 139****9009');
    office.advance(60);
    const received = await office.say('tang', '到访 C12');
    expect(received.text).toContain('渠道甲');
    expect(received.text).toContain('渠道乙');
    expect(await statesOf('1388000', '1399009')).not.toContain('filed');
  });
});

describe('a visit', () => {
  it('protects the owner’s having the customer, whoever receives it', async () => {
    office.advance(60 * 24 * 12);
    await office.say('tang', '到访 C12');
    const after = await office.say('li', '判客 C12');
    expect(after.text).toContain('判定规则：来访保护');
  });

  it('shortens nothing that an earlier follow-up gave, also on a record that is older than what is kept on it', async () => {
    await office.say('li', '跟进 C12 电话 客户要求看120平');
    const [, before = ''] = /保护到：(.*)/u.exec((await office.say('li', '判客 C12')).text) ?? [];
    await office.store.tx(async (session) => {
      const customer = await session.customers.byRef(12);
      await session.update('customer', customer!, { protectedUntil: null });
    });
    await office.say('tang', '到访 C12');
    const after = await office.say('li', '判客 C12');
    expect(before).toMatch(/12-23/u);
    expect(after.text).toContain(`保护到：${before}`);
  });
});
