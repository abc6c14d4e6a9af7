import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SENT } from '../../support/sentFiles.ts';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
});
afterEach(async () => {
  await office.close();
});

function told(who: string): string {
  return office
    .sent(who)
    .map((card) => JSON.stringify(card))
    .join('\n');
}

/** Takes a complaint of C12 and returns its number. */
async function taken(line = '投诉 C12 主卧漏水 严重=2'): Promise<string> {
  const made = await office.say('li', line);
  expect(made.word).toBe('done');
  return made.refs[0]!;
}

async function complaint(ref: string) {
  return (await office.store.read.complaints.byRef(Number(ref.slice(1))))!;
}

describe('taking a complaint (投诉)', () => {
  test('a consultant takes it for his customer; customer service answers for it and is told with buttons', async () => {
    const made = await office.say('li', '投诉 C12 主卧漏水 严重=2');
    expect(made.text).toContain('首次反馈还剩');
    expect(made.text).toContain('投诉人：C12 王先生');
    expect(made.text).toContain('内容：主卧漏水');
    expect(made.text).toContain('类别：渗漏水');
    expect(made.text).toContain('严重程度：严重');
    expect(made.text).toContain('负责：孙悦');
    expect(made.text).toContain('首次反馈：明天 11-24 周二 18:00 前');
    expect(made.text).toContain('办结：11-30 周一 18:00 前');
    await office.pass(1);
    expect(told('sun')).toContain('由您负责');
    expect(told('sun')).toContain('complaint.respond');
    expect(told('sun')).not.toContain('13800138000');
  });

  test('who takes it for a colleague’s customer hears nothing of him, and his consultant is told', async () => {
    const made = await office.say('chen', '投诉 王先生 13800138000 主卧漏水');
    expect(made.word).toBe('done');
    expect(made.text).not.toContain('C12');
    expect(made.text).not.toContain('李娜');
    await office.pass(1);
    expect(told('li')).toContain('您的客户投诉了');
    expect(told('li')).toContain('C12');
  });

  test('somebody who is in no list leaves a name and a phone, which is kept masked', async () => {
    const made = await office.say('li', '投诉 陈姐 13600136000 样板间跟交付不一样');
    expect(made.text).toContain('投诉人：陈姐 136****6000');
    expect(made.text).toContain('类别：货不对板');
    expect(await complaint(made.refs[0]!)).toMatchObject({ name: '陈姐', customerId: null });
    const asked = await office.say('li', '投诉 陈姐 样板间跟交付不一样');
    expect(asked.errors).toHaveProperty('phone');
  });

  test('a home that was never in the stock is called by its number', async () => {
    const made = await office.say('sun', '投诉 2栋1203业主 主卧窗户漏水 第三次报了 要求今天给说法');
    expect(made.text).toContain('A-2-1203');
    expect(made.text).toContain('重复投诉：是');
    expect(made.text).toContain('客户要求：要求今天给说法');
    expect(made.text).toContain('办结：11-30 周一 18:00 前');
  });

  test('a threat makes it the gravest', async () => {
    const ref = await taken('投诉 C12 电梯坏了 说要找记者');
    expect(await complaint(ref)).toMatchObject({ severity: 3, risk: 'media', category: 'lift' });
  });

  test('the same matter again is taken too, said to be repeated, and linked by a button', async () => {
    const first = await taken();
    const again = await office.say('li', '投诉 C12 主卧还是漏水');
    expect(again.text).toContain(`${first} 也是这类问题，还没有办结`);
    expect(await complaint(again.refs[0]!)).toMatchObject({ repeated: true, state: 'open' });
    const linked = await office.press('li', again, 'complaint.link');
    expect(linked.text).toContain(`与 ${first} 是同一件`);
    expect(await complaint(again.refs[0]!)).toMatchObject({ state: 'duplicate' });
  });

  test('is taken back within ten minutes, and whoever was told hears it', async () => {
    const made = await office.say('li', '投诉 C12 主卧漏水');
    await office.pass(1);
    const undone = await office.press('li', made, 'operation.undo');
    expect(undone.word).toBe('done');
    await office.pass(1);
    expect(await office.store.read.complaints.byRef(1)).toBeUndefined();
    expect(told('sun')).toContain('已撤回');
  });

  test.each([
    ['投诉 C12 漏水 严重=7', /严重/u],
    ['投诉 A-1-1502 A-1-1503 漏水', /一次只能登记一套房/u],
    ['投诉 C9999 漏水', /没有找到/u],
    ['投诉 T9999', /没有找到投诉「T9999」/u],
    ['投诉 T9999 重复=T1', /没有找到投诉「T9999」/u],
    ['反馈 T9999 已联系', /没有找到投诉「T9999」/u],
    [`投诉 C12 ${'漏'.repeat(10_000)}`, /字/u],
  ])('%.20s is answered', async (line, text) => {
    const answer = await office.say('li', line);
    expect(answer.word).not.toBe('done');
    expect([answer.text, ...Object.values(answer.errors)].join('\n')).toMatch(text);
    expect(await office.store.read.complaints.byRef(1)).toBeUndefined();
  });

  test('an empty text is asked for', async () => {
    const asked = await office.say('li', '投诉 C12');
    expect(asked.word).toBe('form');
  });
});

describe('going on with it', () => {
  test('the first word to the customer stops the first clock, later ones are notes', async () => {
    const ref = await taken();
    await office.pass(60);
    const answered = await office.say('sun', `反馈 ${ref} 已联系，明天上门`);
    expect(answered.text).toContain('已记首次反馈，在期限内');
    expect(answered.text).toContain('办结还剩');
    const noted = await office.say('sun', `${ref} 师傅已经上门`);
    expect(noted.text).toContain('已记进展');
    expect(noted.text).toMatch(/孙悦 首次反馈：已联系，明天上门\n.*孙悦 进展：师傅已经上门/u);
    expect(await complaint(ref)).toMatchObject({ response: '已联系，明天上门' });
  });

  test('it is settled with a result and a cause, and not before somebody answered', async () => {
    const ref = await taken();
    const early = await office.say('sun', `办结 ${ref} 结果=已补漏 原因=窗框胶条`);
    expect(early.word).toBe('refused');
    expect(early.text).toContain('还没有反馈过客户');
    await office.say('sun', `反馈 ${ref} 已联系`);
    const half = await office.say('sun', `办结 ${ref} 结果=已补漏`);
    expect(half.word).toBe('form');
    expect(half.errors).toHaveProperty('cause');
    const settled = await office.say('sun', `办结 ${ref} 结果=已补漏 原因=窗框胶条`);
    expect(settled.text).toContain(`投诉 ${ref} · 已办结`);
    expect(settled.text).toContain('原因：材料 · 窗框胶条');
    expect(await complaint(ref)).toMatchObject({ state: 'resolved', causeKind: 'material' });
    expect((await office.say('sun', `反馈 ${ref} 再说一句`)).word).toBe('refused');
    await office.pass(1);
    expect(told('li')).toContain(`${ref} 已办结，请答复客户`);
  });

  test('both can be filled in at once', async () => {
    const ref = await taken();
    const early = await office.say('sun', `办结 ${ref} 结果=已补漏 原因=窗框胶条`);
    const form = await office.press('sun', early, 'complaint.resolve.all');
    expect(form.word).toBe('form');
    const settled = await office.submit('sun', form, {
      complaint: ref,
      response: '电话说明了',
      result: '已补漏',
      cause: '施工不到位',
    });
    expect(settled.word).toBe('done');
    expect(await complaint(ref)).toMatchObject({ state: 'resolved', causeKind: 'construction' });
  });

  test('it is opened again with new clocks; the old ones stay in its time-line', async () => {
    const ref = await taken();
    await office.say('sun', `反馈 ${ref} 已联系`);
    await office.say('sun', `办结 ${ref} 结果=已补漏 原因=窗框胶条`);
    expect((await office.say('sun', `重开 ${ref}`)).text).toContain('为什么重开');
    await office.pass(24 * 60);
    const again = await office.say('sun', `重开 ${ref} 原因=又漏水了`);
    expect(again.text).toContain('首次反馈：明天 11-25 周三 18:00 前');
    expect(again.text).toContain('重开：又漏水了');
    expect(again.text).toContain('办结：已补漏');
    expect(await complaint(ref)).toMatchObject({ state: 'open', reopened: 1, respondedAt: null });
    expect((await office.say('sun', `重开 ${ref} 原因=又漏水了`)).word).toBe('refused');
  });

  test('its clocks stand while the customer is waited for', async () => {
    const ref = await taken();
    expect((await office.say('sun', `暂停 ${ref}`)).text).toContain('为什么暂停');
    expect((await office.say('sun', `恢复 ${ref}`)).text).toContain('没有暂停');
    await office.pass(60);
    const paused = await office.say('sun', `暂停 ${ref} 原因=等业主时间`);
    expect(paused.text).toContain('已暂停');
    expect((await office.say('sun', `暂停 ${ref} 原因=等材料`)).text).toContain('已经暂停了：等业主时间');
    await office.pass(2 * 24 * 60);
    const resumed = await office.say('sun', `恢复 ${ref}`);
    expect(resumed.text).toContain('首次反馈：明天 11-26 周四 18:00 前');
    expect(resumed.text).toContain('办结：12-02 周三 18:00 前');
  });

  test('a deadline keeps to the policy of its day', async () => {
    const ref = await taken();
    const before = await complaint(ref);
    await office.say('admin', '规则 投诉办结 10工作日');
    expect(await complaint(ref)).toEqual(before);
    const later = await taken('投诉 C13 电梯坏了');
    expect((await complaint(later)).finalTerm).toEqual({ amount: 10, unit: 'workingDay' });
  });

  test.each(['0工作日', '10000工作日'])('a term of %s is none', async (term) => {
    expect((await office.say('admin', `规则 投诉办结 ${term}`)).word).not.toBe('done');
  });

  test('somebody else answers for it: named, or who takes it over', async () => {
    const ref = await taken();
    await office.pass(1);
    const over = await office.say('wang', `接手 ${ref}`);
    expect(over.text).toContain('负责：王磊');
    await office.pass(1);
    expect(told('sun')).toContain(`${ref} 转给了`);
    const given = await office.say('wang', `转 ${ref} 孙悦`);
    expect(given.text).toContain('负责：孙悦');
    await office.pass(1);
    expect(told('sun')).toContain(`王磊 把 ${ref} 转给了 孙悦`);
    expect(told('sun')).toContain('complaint.respond');
    expect((await office.say('wang', `转 ${ref} 李娜`)).word).toBe('refused');
    expect((await office.say('li', `接手 ${ref}`)).word).toBe('denied');
  });

  test('a card that says who answers for it now keeps its buttons, however late those of before lose theirs', async () => {
    const ref = await taken();
    await office.pass(1);
    office.web.fail = (_, key) =>
      key.startsWith('settled:') ? { kind: 'retry', reason: 'busy' } : undefined;
    await office.say('gao', `转 ${ref} 王磊`);
    await office.pass(1);
    office.web.fail = () => undefined;
    await office.pass(10);
    expect(told('sun')).not.toContain('complaint.respond');
    expect((await office.pressSent('wang', '反馈')).word).toBe('form');
  });

  test('who took it sees it and does not settle it; a stranger does not see it', async () => {
    const ref = await taken();
    expect((await office.say('li', `投诉 ${ref}`)).text).toContain(`投诉 ${ref}`);
    expect((await office.say('li', `办结 ${ref} 结果=好了 原因=胶条`)).word).toBe('denied');
    expect((await office.say('chen', `投诉 ${ref}`)).text).toContain('没有找到投诉');
  });

  test('a linked one ends with the other’s result, and both are answered', async () => {
    const first = await taken();
    const second = await taken('投诉 C13 主卧漏水');
    await office.say('sun', `投诉 ${second} 重复=${first}`);
    expect((await office.say('sun', `投诉 ${first} 重复=${second}`)).word).toBe('refused');
    await office.say('sun', `反馈 ${first} 已联系`);
    await office.say('sun', `办结 ${first} 结果=已补漏 原因=窗框胶条`);
    await office.pass(1);
    expect(told('li')).toContain(`${second} 已办结，请答复客户`);
    expect((await complaint(second)).result).toBe('已补漏');
  });

  test('the phone is shown to who has to call, and the audit notes it', async () => {
    const made = await office.say('li', '投诉 陈姐 13600136000 样板间跟交付不一样');
    const card = await office.say('sun', `投诉 ${made.refs[0]!}`);
    expect(card.text).not.toContain('13600136000');
    const shown = await office.press('sun', card, 'complaint.phone');
    expect(shown.text).toContain('13600136000');
  });
});

describe('what else happens to its people', () => {
  test('photos that come with its number are added to it', async () => {
    const ref = await taken();
    const sent = await office.say('sun', ref, {
      files: [{ bytes: SENT.jpeg, type: 'image/jpeg', name: '漏水.jpg' }],
    });
    expect(sent.text).toContain('已加 1 张照片');
    expect((await complaint(ref)).photos).toHaveLength(1);
    expect((await office.say('sun', ref)).card?.blocks.some(({ kind }) => kind === 'image')).toBe(true);
  });

  test('what a leaver answers for goes to who would be given it now', async () => {
    const ref = await taken();
    const review = await office.say('gao', '交接 孙悦');
    expect(review.text).toContain('未办结的投诉：1');
    const sure = review.actions.find(({ label }) => label === '确认交接')!;
    expect((await office.press('gao', review, sure.id)).word).toBe('done');
    expect((await complaint(ref)).ownerId).not.toBe((await complaint(ref)).respondedById);
    expect((await office.say('sun', '投诉 我的')).text).toContain('没有由您负责的未办结投诉');
  });

  test('goes over to the customer who stays when two are merged, and back', async () => {
    const ref = await taken('投诉 C14 电梯坏了');
    const question = await office.say('wang', '合并 C12 C14');
    const sure = question.actions.find(({ label }) => label === '确认合并')!;
    await office.press('wang', question, sure.id);
    const kept = (await complaint(ref)).customerId;
    const merged = [12, 14].map(async (n) => await office.store.read.customers.byRef(n));
    const stays = (await Promise.all(merged)).find((one) => one?.mergedIntoId === null);
    expect(kept).toBe(stays?.id);
  });
});

describe('the board (投诉)', () => {
  test('shows what is open by the time that is left, page by page', async () => {
    for (let n = 0; n < 12; n += 1) {
      await office.say('li', `投诉 C12 第${n}间电梯坏了`);
    }
    const board = await office.say('sun', '投诉');
    expect(board.text).toContain('未办结的投诉 12');
    const next = await office.press('sun', board, 'complaint.page.2');
    expect(next.text).toContain('T12');
    expect((await office.say('sun', '投诉 我的')).text).toContain('我负责的投诉 12');
    expect((await office.say('sun', '投诉 逾期')).text).toContain('没有逾期的投诉');
    await office.pass(3 * 24 * 60);
    expect((await office.say('sun', '投诉 逾期')).text).toContain('逾期的投诉 12');
    expect((await office.say('chen', '投诉')).text).toContain('没有未办结的投诉');
    expect((await office.say('sun', '今日')).text).toContain('未办结的投诉 12（逾期 12）');
    expect((await office.say('li', '今日')).text).toContain('未办结的投诉 12');
  });
});
