import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SENT } from '../../support/sentFiles.ts';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

/** So many photos that somebody has sent already. */
async function photos(count: number): Promise<string[]> {
  return await Promise.all(Array.from({ length: count }, () => office.files.put(SENT.jpeg, 'image/jpeg')));
}

async function followUps(ref = 12) {
  const customer = await office.store.read.customers.byRef(ref);
  return await office.store.read.followUps.ofCustomer(customer!.id, 50);
}

describe('photos of a follow-up', () => {
  test('are kept with it in their order, shown at once, and counted on the customer’s card', async () => {
    const ids = await photos(2);
    const form = await office.say('li', '跟进 C12');
    expect(form.form?.fields.find(({ name }) => name === 'photos')).toMatchObject({
      kind: 'file',
      label: '照片',
      max: 6,
      accept: ['image/jpeg', 'image/png'],
    });
    const answer = await form.submit({
      customer: 'C12',
      method: 'meeting',
      content: '签了认购书',
      photos: ids,
    });
    expect(answer.word).toBe('done');
    expect(answer.pictures).toEqual(ids);
    expect(answer.text).toContain('照片：2 张');
    expect(answer.text).toContain('C12 王先生');
    expect((await followUps())[0]).toMatchObject({ content: '签了认购书', fileIds: ids });
    expect((await office.say('li', '客户 C12')).text).toContain('签了认购书 （2 张照片）');
  });

  test('are a record by themselves', async () => {
    const [id = ''] = await photos(1);
    const form = await office.say('li', '跟进 C12');
    const answer = await form.submit({ customer: 'C12', photos: id });
    expect(answer).toMatchObject({ word: 'done', pictures: [id] });
    expect((await followUps())[0]).toMatchObject({ content: '', fileIds: [id] });
  });

  test('can be sent when a plan is settled, too', async () => {
    const [id = ''] = await photos(1);
    const plan = await office.say('li', '计划 C12 今天16:00 电话');
    const ref = plan.refs.find((one) => one.startsWith('P')) ?? '';
    const form = await office.act('li', 'plan.done', { plan: ref });
    const answer = await form.submit({ ...form.values, content: '聊过了', photos: [id] });
    expect(answer.word).toBe('done');
    expect((await followUps())[0]).toMatchObject({ content: '聊过了', fileIds: [id] });
  });

  test('seven are too many, and nothing is stored', async () => {
    const form = await office.say('li', '跟进 C12');
    const answer = await form.submit({ customer: 'C12', content: '看房', photos: await photos(7) });
    expect(answer.errors).toEqual({ photos: '最多 6 张，您选了 7 张，请去掉几张。' });
    expect(await followUps()).toEqual([]);
    expect(await form.submit({ customer: 'C12', content: '看房', photos: await photos(6) })).toMatchObject({
      word: 'done',
    });
  });

  test('the same one twice is one', async () => {
    const [id = ''] = await photos(1);
    const form = await office.say('li', '跟进 C12');
    await form.submit({ customer: 'C12', photos: [id, id] });
    expect((await followUps())[0]).toMatchObject({ fileIds: [id] });
  });

  test.each([
    ['made up', 'AAAAAAAAAAAAAAAAAAAAAA'],
    ['no id at all', '../../etc/passwd'],
    ['Slack’s own', 'F012ABCDEF'],
  ])('an id that is %s is an error beside the field, and nothing is stored', async (_what, id) => {
    const [good = ''] = await photos(1);
    const form = await office.say('li', '跟进 C12');
    const answer = await form.submit({ customer: 'C12', content: '看房', photos: [good, id] });
    expect(answer.errors).toEqual({ photos: '有照片找不到了，请重新选。' });
    expect(await followUps()).toEqual([]);
  });

  test('a stored file that is no photo is not taken for one', async () => {
    const scan = await office.files.put(SENT.pdf, 'application/pdf');
    const form = await office.say('li', '跟进 C12');
    const answer = await form.submit({ customer: 'C12', content: '看房', photos: [scan] });
    expect(Object.keys(answer.errors)).toEqual(['photos']);
    expect(await followUps()).toEqual([]);
  });

  test('a button that carries a photo that is gone asks for it again and keeps the rest', async () => {
    const [good = ''] = await photos(1);
    const answer = await office.act('li', 'followUp.log', {
      customer: 'C12',
      content: '看房',
      photos: `${good}、AAAAAAAAAAAAAAAAAAAAAA`,
    });
    expect(answer.word).toBe('form');
    expect(answer.values).toMatchObject({ customer: 'C12', content: '看房', photos: [good] });
    expect(await followUps()).toEqual([]);
  });

  test('cannot be typed: the form says how to send them, and what else was typed stands in it', async () => {
    const form = await office.say('li', '跟进 C12 电话 客户要求看120平 照片=abc');
    expect(form.word).toBe('form');
    expect(form.errors).toEqual({ photos: '照片不能打字填，请在这一栏里拍照或从相册选。' });
    expect(form.values).toMatchObject({ customer: 'C12', content: '客户要求看120平' });
    expect(form.values['photos']).toBeUndefined();
    const english = await office.say('li', 'log C12 call wants 120 sqm photos=abc');
    expect(english.errors['photos']).toContain('cannot be typed');
    expect(await followUps()).toEqual([]);
  });

  test('a line that only tells of pictures is logged as it was typed', async () => {
    const answer = await office.say('li', '跟进 C12 微信 发了照片：户型图和样板间');
    expect(answer.word).toBe('done');
    expect((await followUps())[0]!.content).toContain('照片：户型图和样板间');
  });

  test('go with the record when it is taken back', async () => {
    const ids = await photos(2);
    const form = await office.say('li', '跟进 C12');
    const answer = await form.submit({ customer: 'C12', content: '记错了', photos: ids });
    expect((await answer.press('撤销')).text).toContain('已撤销');
    expect(await followUps()).toEqual([]);
    expect((await office.say('li', '客户 C12')).text).not.toContain('张照片');
  });
});
