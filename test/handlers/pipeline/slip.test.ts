import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(async () => {
  await office.close();
});

describe('a command word with a slip in it', () => {
  test('is asked about; one press takes the complaint as it was meant, and it can be undone', async () => {
    const asked = await office.say('li', '投拆 C12 电梯坏了，２号机');
    expect(asked.word).toBe('ask');
    expect(asked.text).toContain('您是不是想说：「投诉」');
    const taken = await asked.press('按「投诉」办');
    expect(taken.word).toBe('done');
    expect(taken.refs[0]).toMatch(/^T\d+$/u);
    const complaint = await office.store.read.complaints.byRef(Number(taken.refs[0]?.slice(1)));
    expect(complaint?.text).toContain('电梯坏了，２号机');
    expect((await office.say('li', '撤销')).word).toBe('done');
  });

  test('in English, answered in English whatever language the member has', async () => {
    const asked = await office.say('li', 'complant C12 the lift is broken');
    expect(asked.text).toContain('Did you mean');
    const taken = await asked.press('Yes, “complaint”');
    expect(taken.word).toBe('done');
    expect(taken.text).toMatch(/Complaint/u);
  });

  test('is found behind polite words, and where it runs into what follows', async () => {
    const asked = await office.say('li', '麻烦你 投拆C12 厨房漏水');
    const taken = await asked.press('按「投诉」办');
    expect(taken.word).toBe('done');
    const named = await office.say('li', '新克王先生 13911114444');
    expect((await named.press('按「新客」办')).word).toBe('done');
  });

  test('in a line of any length loses nothing: what no button can carry is kept for its speaker', async () => {
    const story = '厨房漏水，已经泡坏了地板。'.repeat(70);
    const asked = await office.say('li', `投拆 C12 ${story}`);
    const taken = await asked.press('按「投诉」办');
    const complaint = await office.store.read.complaints.byRef(Number(taken.refs[0]?.slice(1)));
    expect(complaint?.text).toContain(story.slice(0, -1));
  });

  test('is pressed by each person with his own rights: whoever may not do it is told so', async () => {
    const asked = await office.say('li', '投拆 C12 电梯坏了');
    expect((await asked.pressAs('chen', '按「投诉」办')).word).not.toBe('done');
    expect((await office.say('admin', '投拆 C12 电梯坏了')).buttons).not.toContain('按「投诉」办');
  });
});
