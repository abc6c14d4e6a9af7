import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
});
afterEach(async () => {
  await office.close();
});

const TWO = '优惠 C12 A-1-1502 2% 原因=老带新';
const FIVE = '优惠 C12 A-1-1502 5% 原因=全款';

/** What stands in somebody's chat, as he reads it. */
function chat(who: string): string {
  return JSON.stringify(office.sent(who));
}

async function asked(line = TWO): Promise<void> {
  await office.say('li', line);
  await office.pass(1);
}

describe('whoever decides', () => {
  test('says why he refuses, and the applicant reads it', async () => {
    await asked();
    const form = await office.pressSent('wang', '不同意');
    expect(form.word).toBe('form');
    expect(form.form?.fields.map(({ name }) => name)).toEqual(['note']);
    const empty = await office.submit('wang', form, { note: '' });
    expect(empty.errors).toEqual({ note: '请写理由，申请人会看到' });
    const refused = await office.submit('wang', form, { note: '这个户型不用让价' });
    expect(refused.text).toContain('S1 不同意，已经告诉申请人');
    await office.pass(1);
    expect(chat('li')).toContain('没有批');
    expect(chat('li')).toContain('这个户型不用让价');
    const question = await office.say('li', '认购 C12 A-1-1502 定金=5万');
    expect(question.text).toContain('成交价：303.6万');
  });

  test('returns it, and it is put in again under its number', async () => {
    await asked();
    const form = await office.pressSent('wang', '退回修改');
    await office.submit('wang', form, { note: '1.5% 可以' });
    await office.pass(1);
    const again = await office.pressSent('li', '修改后再报');
    expect(again.word).toBe('form');
    const anew = await office.submit('li', again, {
      customer: 'C12',
      unit: 'A-1-1502',
      discount: '1.5%',
      reason: '老带新',
    });
    expect(anew.text).toContain('S1 已重新报 王磊 审批');
    await office.pass(1);
    await office.pressSent('wang', '同意');
    const shown = await office.say('li', '审批 S1');
    expect(shown.text).toContain('S1 优惠 C12 王先生 A-1-1502 1.5% · 已同意');
  });

  test('above his limit the director decides behind him', async () => {
    await asked(FIVE);
    expect(chat('gao')).not.toContain('S1');
    const passed = await office.pressSent('wang', '同意');
    expect(passed.text).toContain('S1 已同意，接下来由 高远 审批');
    await office.pass(1);
    expect(chat('wang')).toContain('接下来 高远');
    expect(chat('gao')).toContain('S1 李娜申请优惠');
    await office.pressSent('gao', '同意');
    await office.pass(1);
    expect(chat('li')).toContain('批下来了：高远 同意');
    expect(chat('wang')).toContain('已同意');
  });

  test('finds what waits for him, oldest first, and can decide in the line', async () => {
    await asked();
    await office.say('chen', '优惠 C20 A-1-1503 3% 原因=老业主');
    const list = await office.say('wang', '审批');
    expect(list.text).toContain('等您审批 2 份');
    expect(list.refs).toEqual(['S1', 'S2']);
    expect((await office.say('wang', '审批 S2')).text).toContain('陈浩');
    expect((await office.say('wang', '审批 S2 同意')).text).toContain('S2 同意');
    expect((await office.say('wang', '审批')).refs).toEqual(['S1']);
    expect((await office.say('wang', '审批 S1 不同意 太低了')).text).toContain('S1 不同意');
    expect((await office.say('wang', '审批')).text).toContain('现在没有等您审批的申请');
  });

  test('asks one more colleague (加签)', async () => {
    await asked();
    expect((await office.say('wang', '审批 S1 加签 高总')).text).toContain('S1 之后再由 高远 审批');
    expect((await office.say('wang', '审批 S1 同意')).text).toContain('接下来由 高远 审批');
    expect((await office.say('gao', '审批')).refs).toEqual(['S1']);
    expect((await office.say('gao', '审批 S1 同意')).text).toContain('S1 同意');
  });

  test('a director who decides for the manager has decided both steps', async () => {
    await asked(FIVE);
    expect((await office.say('gao', '审批 S1 同意')).text).toContain('S1 同意，已经告诉申请人');
  });
});

describe('nobody', () => {
  test('decides his own; a consultant is told who does', async () => {
    await asked();
    expect((await office.say('li', '审批 S1 同意')).text).toContain('是您自己提交的');
    const card = office.posted('#managers')[0]!;
    const action = card.blocks.flatMap((block) => (block.kind === 'actions' ? block.items : []))[0]!;
    const pressed = await office.desk.handle({
      deliveryId: 'foreign',
      speaker: { platform: 'web', workspace: 'demo', externalId: 'chen' },
      place: { platform: 'web', workspace: 'demo', key: '#managers', kind: 'channel' },
      said: { kind: 'action', command: action.command, input: action.input },
    });
    expect(JSON.stringify(pressed)).toContain('S1 由 王磊 审批，不用您处理');
    expect((await office.say('chen', '审批 S1')).text).toContain('没有找到审批单');
  });

  test('decides what is over: he hears who did, when and where', async () => {
    await asked();
    const stale = office.sent('wang').at(-1)!;
    await office.say('wang', '审批 S1 同意');
    const [action] = stale.blocks.flatMap((block) => (block.kind === 'actions' ? block.items : []));
    const pressed = await office.desk.handle({
      deliveryId: 'stale',
      speaker: { platform: 'web', workspace: 'demo', externalId: 'gao' },
      place: { platform: 'web', workspace: 'demo', key: 'dm:gao', kind: 'direct' },
      said: { kind: 'action', command: action!.command, input: action!.input },
    });
    expect(JSON.stringify(pressed)).toContain('S1 已同意（王磊 同意（网页，今天 11-23 周一 10:01））');
  });

  test('decides by a card of before what was put in anew since', async () => {
    await asked();
    const stale = office.sent('wang').at(-1)!;
    await office.say('wang', '审批 S1 退回 少一点');
    await office.say('li', '优惠 C12 A-1-1502 2.5% 原因=老带新');
    const [action] = stale.blocks.flatMap((block) => (block.kind === 'actions' ? block.items : []));
    const pressed = await office.desk.handle({
      deliveryId: 'stale',
      speaker: { platform: 'web', workspace: 'demo', externalId: 'wang' },
      place: { platform: 'web', workspace: 'demo', key: 'dm:wang', kind: 'direct' },
      said: { kind: 'action', command: action!.command, input: action!.input },
    });
    expect(JSON.stringify(pressed)).toContain('请看最新的内容再决定');
    expect(JSON.stringify(pressed)).toContain('2.5%');
  });
});

describe('the applicant', () => {
  test('withdraws what is not decided; the cards say so', async () => {
    await asked();
    expect((await office.say('li', '审批 S1 撤回')).text).toContain('S1 已撤回');
    await office.pass(1);
    expect(chat('wang')).toContain('S1 C12 王先生 A-1-1502 2% 已由李娜撤回');
    expect((await office.say('wang', '审批 S1 同意')).text).toContain('S1 已撤回（李娜），不用再办');
    expect((await office.say('li', TWO)).refs[0]).toBe('S2');
  });

  test('asks once at a time for a customer and a unit', async () => {
    await asked();
    const second = await office.say('li', '优惠 C12 A-1-1502 3% 原因=全款');
    expect(second.word).toBe('refused');
    expect(second.text).toContain('已经有一份申请 S1（待审批）');
  });

  test.each([
    ['优惠 C12 A-1-1502 300万 原因=写错', '是不是把成交价写成了优惠'],
    ['优惠 C12 A-1-1502 0% 原因=没有', '优惠要大于 0'],
  ])('%s is asked about', async (line, text) => {
    const answer = await office.say('li', line);
    expect(JSON.stringify(answer.errors)).toContain(text);
  });
});
