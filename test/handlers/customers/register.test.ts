import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from './salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

const WANG = '新客 王先生13800138001三房预算300来访';

async function customer(ref: string) {
  const found = await office.store.read.customers.byRef(Number(ref.slice(1)));
  if (found === undefined) {
    throw new Error(`no ${ref}`);
  }
  return found;
}

describe('registering a customer', () => {
  test('one untidy line stores the customer with owner, first contact and entry deadline (o01)', async () => {
    const answer = await office.say('li', WANG);
    expect(answer.word).toBe('done');
    expect(answer.refs).toHaveLength(1);
    const stored = await customer(answer.refs[0]!);
    expect(stored).toMatchObject({
      name: '王先生',
      gender: 'm',
      rooms: 3,
      budget: { bound: 'about', at: 300_000_000 },
      source: 'visit',
      ownerId: await office.memberId('li'),
      firstContactAt: office.now(),
      firstContactDay: '2026-11-23',
      entryDueAt: new Date('2026-11-24T18:00:00+08:00'),
      enteredLate: false,
      noPhone: false,
    });
    expect(answer.text).toContain('138****8001');
    expect(answer.text).not.toContain('13800138001');
    expect(answer.text).toContain('三房');
    expect(answer.text).toContain('300万左右');
    expect(answer.text).toContain('李娜');
    expect(answer.text).toContain('18:00');
  });

  test('what the policy asks for and was not said is named, and one button opens the form with the rest', async () => {
    const answer = await office.say('li', '新客 赵女士 13800138002');
    expect(answer.text).toContain('待补：来源、房数、预算');
    const form = await answer.press('补全');
    expect(form.word).toBe('form');
    expect(form.values).toMatchObject({ customer: answer.refs[0], name: '赵女士', gender: 'f' });
    const filled = await form.submit({ ...form.values, rooms: '3', budget: '260-320万', source: 'visit' });
    expect(filled.word).toBe('done');
    expect(await customer(answer.refs[0]!)).toMatchObject({
      name: '赵女士',
      rooms: 3,
      budget: { bound: 'range', from: 260_000_000, to: 320_000_000 },
      source: 'visit',
    });
  });

  test('without a phone it asks, and one press registers who left none, with all that was said', async () => {
    const asked = await office.say('li', '新客 孙先生 三房 预算300万 来访');
    expect(asked.word).toBe('form');
    expect(asked.values).toMatchObject({ name: '孙先生', rooms: '3' });
    expect(Object.keys(asked.errors)).toEqual(['phone']);
    const done = await asked.press('未留电话');
    expect(done.word).toBe('done');
    expect(await customer(done.refs[0]!)).toMatchObject({
      name: '孙先生',
      rooms: 3,
      noPhone: true,
      source: 'visit',
    });
    expect(done.text).toContain('未留电话');
  });

  test('a form marks the phone as required, and is taken without one once it says that none was left', async () => {
    const form = await office.say('li', '新客');
    expect(form.word).toBe('form');
    expect(form.form?.fields.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      'name',
      'phone',
    ]);
    const said = { name: '周先生', rooms: '4', place: '城东' };
    const again = await form.submit(said);
    expect(again.word).toBe('form');
    expect(Object.keys(again.errors)).toEqual(['phone']);
    const done = await form.submit({ ...said, noPhone: 'yes' });
    expect(await customer(done.refs[0]!)).toMatchObject({
      name: '周先生',
      rooms: 4,
      place: '城东',
      noPhone: true,
    });
  });

  test('a phone with a digit missing is asked for again and nothing is stored (o23)', async () => {
    const before = await office.store.read.customers.recent({ kind: 'company' }, 50);
    const answer = await office.say('li', '新客 王先生 1380013800');
    expect(answer.word).toBe('form');
    expect(answer.errors['phone']).toContain('10');
    expect(answer.values).toMatchObject({ name: '王先生', phone: '1380013800' });
    expect(await office.store.read.customers.recent({ kind: 'company' }, 50)).toHaveLength(before.length);
  });

  test('an entry after the deadline is marked as late (R2.1.2)', async () => {
    const answer = await office.say('li', '新客 钱先生 13800138003 首次接触=2026-11-19 15:00');
    expect(answer.word).toBe('done');
    expect(answer.text).toContain('补录：晚了');
    expect(await customer(answer.refs[0]!)).toMatchObject({
      enteredLate: true,
      firstContactDay: '2026-11-19',
      entryDueAt: new Date('2026-11-20T18:00:00+08:00'),
    });
  });

  test('a first contact in the future is an error beside its field', async () => {
    const form = await office.say('li', '新客');
    const answer = await form.submit({
      name: '吴先生',
      phone: '13800138004',
      firstContactAt: '2026-11-25 10:00',
    });
    expect(answer.errors).toEqual({ firstContactAt: '首次接触不能在将来' });
  });

  test('English works the same', async () => {
    const answer = await office.say('li', 'customer Ms Lee 13900139009 3 bedrooms budget 3m');
    expect(answer.word).toBe('done');
    expect(answer.text).toContain('Registered');
    expect(answer.text).not.toMatch(/\p{Script=Han}{5}/u);
    expect(await customer(answer.refs[0]!)).toMatchObject({
      name: 'Ms Lee',
      gender: 'f',
      rooms: 3,
      budget: { bound: 'about', at: 300_000_000 },
    });
  });

  test('who has no project is told so', async () => {
    const { store } = office;
    const actor = await store.read.members.actorById(await office.memberId('li'));
    await store.tx(async (session) => {
      for (const assignment of actor?.assignments ?? []) {
        await session.remove('assignment', assignment);
      }
    });
    expect(await office.say('li', WANG)).toMatchObject({ word: 'refused', refs: [] });
  });

  test('a role that may not register is denied, the front desk may', async () => {
    expect((await office.say('qian', WANG)).word).toBe('denied');
    expect((await office.say('tang', WANG)).word).toBe('done');
  });
});

describe('a phone that the company has already', () => {
  test.each(['13800138000', '+86 138-0013-8000', '１３８００１３８０００'])(
    'typed %s is the same customer, and new facts can be added with one press',
    async (phone) => {
      const answer = await office.say('li', `新客 王总 ${phone} 四房 首付80万`);
      expect(answer).toMatchObject({ word: 'refused', refs: ['C12'] });
      expect(answer.text).toContain('C12 王先生');
      expect(answer.text).not.toContain('13800138000');
      const added = await answer.press('补充到 C12');
      expect(added).toMatchObject({ word: 'done', refs: ['C12'] });
      expect(await customer('C12')).toMatchObject({
        name: '王先生',
        rooms: 4,
        downPayment: { bound: 'about', at: 80_000_000 },
      });
    },
  );

  test('nothing new, no button', async () => {
    const answer = await office.say('li', '新客 王先生 13800138000');
    expect(answer).toMatchObject({ word: 'refused', refs: ['C12'], buttons: [] });
  });

  test('of a colleague’s customer the answer tells neither who, nor whose, nor where', async () => {
    const answer = await office.say('li', '新客 张总 18600186000');
    expect(answer).toMatchObject({ word: 'refused', refs: [], buttons: ['申诉'] });
    expect(answer.text).toContain('判客请找案场经理');
    for (const secret of ['C20', '张建国', '陈浩', '云溪府', '18600186000']) {
      expect(answer.text).not.toContain(secret);
    }
  });

  test('a manager is told whose it is', async () => {
    const answer = await office.say('wang', '新客 张总 18600186000');
    expect(answer).toMatchObject({ word: 'refused', refs: ['C20'] });
    expect(answer.text).toContain('陈浩');
  });

  test('of two who register the same phone at once one wins and the other is told', async () => {
    const [a, b] = await Promise.all([
      office.say('li', '新客 冯先生 13800138008'),
      office.say('chen', '新客 冯先生 13800138008'),
    ]);
    expect([a.word, b.word].sort()).toEqual(['done', 'refused']);
    expect(await office.store.read.customers.recent({ kind: 'company' }, 50)).toHaveLength(5);
  });
});
