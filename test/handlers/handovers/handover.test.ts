import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';
import { SENT } from '../../support/sentFiles.ts';

const DAY = 24 * 60;

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
  await pressSure('li', '认购 C12 A-1-1502 定金=5万');
  await pressSure('li', '签约 C12 A-1-1502 方案=一次性 交房=2026-12-10');
});
afterEach(async () => {
  await office.close();
});

/** Says a line and presses its first button. */
async function pressSure(who: string, line: string) {
  const question = await office.say(who, line);
  expect(['confirm', 'ask']).toContain(question.word);
  return await office.press(who, question, question.actions[0]!.id);
}

async function paid(): Promise<void> {
  await pressSure('qian', '收款 H1 303.6万 转账');
}

async function handover() {
  const { contracts, handovers } = office.store.read;
  return await handovers.ofContract((await contracts.byRef(1))!.id);
}

function told(who: string): string {
  return office
    .sent(who)
    .map(({ heading }) => heading)
    .join('\n');
}

/** Paid, agreed for 12-05 10:00. */
async function agreed(): Promise<void> {
  await paid();
  await office.say('sun', '交房 H1 12-05 10:00 地点=样板房接待处');
}

describe('an appointment (交房)', () => {
  test('is agreed by customer service; the consultant gets words for the customer', async () => {
    await paid();
    const made = await office.say('sun', '交房 H1 12-05 10:00 地点=样板房接待处');
    expect(made).toMatchObject({ word: 'done', refs: ['H1', 'A-1-1502', 'C12'] });
    expect(made.text).toContain('H1 交房 A-1-1502 · 已约');
    expect(made.text).toContain('时间：12-05 周六 10:00');
    expect(made.text).toContain('携带资料：身份证、购房合同、付款凭证、契税和维修基金凭证');
    expect(made.text).toContain('已通知 李娜');
    await office.pass(1);
    expect(told('li')).toContain('H1 C12 王先生 约好 12-05 周六 10:00 交房，请通知客户');
    const [card] = office.sent('li').slice(-1);
    expect(JSON.stringify(card)).toContain(
      '您好，您购买的 A-1-1502 定于 12-05 周六 10:00 交房，地点：样板房接待处。请带好身份证、购房合同',
    );
  });

  test('money that is owed is asked about first', async () => {
    const question = await office.say('sun', '交房 H1 12-05 10:00');
    expect(question.word).toBe('ask');
    expect(question.text).toContain('H1 C12 王先生 还欠 303.6万，仍要约 12-05 周六 10:00 交房？');
    expect(await handover()).toBeUndefined();
    const made = await office.press('sun', question, 'handover.plan.sure');
    expect(made.text).toContain('地点：物业服务中心');
  });

  test('is moved by saying it again, and cancelled with a reason', async () => {
    await agreed();
    await office.say('sun', '交房 H1 12-06 14:00');
    expect(await handover()).toMatchObject({ at: new Date('2026-12-06T06:00:00Z'), place: '样板房接待处' });
    await office.pass(1);
    expect(told('li')).toContain('H1 C12 王先生 交房改到 12-06 周日 14:00，请通知客户');
    expect((await office.say('sun', '交房 H1 取消')).text).toContain('为什么取消？');
    const cancelled = await office.say('sun', '交房 H1 取消 原因=客户出差');
    expect(cancelled.text).toContain('H1 交房 A-1-1502 · 已取消');
    expect(cancelled.text).toContain('取消原因：客户出差');
    await office.pass(1);
    expect(told('li')).toContain('H1 C12 王先生 12-06 周日 14:00 的交房取消了，请通知客户');
    expect((await office.say('sun', '交房 H1 12-08 10:00')).text).toContain('· 已约');
  });

  test('both are reminded the day before, and have it on their day', async () => {
    await agreed();
    await office.pass(11 * DAY + 10 * 60);
    for (const who of ['li', 'sun']) {
      expect(told(who)).toContain('H1 C12 王先生 明天 12-05 周六 10:00 交房');
    }
    expect((await office.say('sun', '今日')).text).toMatch(
      /7 天内交房 1[\s\S]*明天 12-05 周六 10:00 \| H1 \| A-1-1502 \| C12 王先生 \| 样板房接待处 \| 李娜/u,
    );
    expect((await office.say('li', '今日')).text).toContain('7 天内交房 1');
    expect((await office.say('sun', '交房')).text).toContain('约好的交房 1');
  });

  test.each([
    ['sun', '交房 H1 12-05', /几点交房？/u],
    ['sun', '交房 H9 12-05 10:00', /没有找到「H9」这笔成交/u],
    ['sun', '交房 H1', /H1 还没有约交房/u],
    ['sun', '交房1502', /H1 还没有约交房/u],
    ['sun', '验房 H1', /H1 还没有约交房/u],
    ['sun', '整改 Q9', /没有找到问题「Q9」/u],
    ['li', '交房 H1 12-05 10:00', /约交房和签收由客服或案场经理办/u],
  ])('%s：%s', async (who, line, text) => {
    await paid();
    expect((await office.say(who, line)).text).toMatch(text);
  });
});

describe('the inspection (验房)', () => {
  test('goes through the list by buttons; a defect has an owner and a due day', async () => {
    await agreed();
    const list = await office.say('sun', '验房 H1');
    expect(list.text).toContain('H1 验房 A-1-1502 · 还有 6 项');
    const next = await office.press('sun', list, 'handover.inspect.passed.1');
    expect(next.text).toContain('合格：墙面地面');
    const defect = await office.say('sun', '验房 H1 门窗渗水 负责=维修部 期限=12-25');
    expect(defect).toMatchObject({ word: 'done' });
    expect(defect.text).toContain('Q1 A-1-1502 · 待整改');
    expect(defect.text).toContain('问题：门窗渗水');
    expect(defect.text).toContain('负责：维修部');
    expect(defect.text).toContain('期限：12-25 周五');
    expect(await handover()).toMatchObject({ passed: ['墙面地面'], faulty: ['门窗'], inspectedDay: null });
    await office.say('sun', '验房 H1 水电 合格');
    const all = await office.say('sun', '验房 H1 其余都合格');
    expect(all.text).toContain('· 已验完');
    expect(await handover()).toMatchObject({ inspectedDay: '2026-11-23' });
    await office.say('sun', '撤销');
    expect(await handover()).toMatchObject({ inspectedDay: null });
  });

  test('a button that says there is a defect asks which', async () => {
    await agreed();
    const list = await office.say('sun', '验房 H1');
    const form = await office.press('sun', list, 'handover.inspect.faulty.0');
    expect(form.word).toBe('form');
    expect((await office.say('li', '验房 H1')).word).toBe('denied');
  });

  test('a photo comes with the line, and stands on the card', async () => {
    await agreed();
    const photo = { bytes: SENT.jpeg, type: 'image/jpeg', name: '窗.jpg' };
    const defect = await office.say('sun', '验房 H1 主卧窗框渗水 负责=维修部', { files: [photo] });
    expect(defect.text).toContain('Q1 A-1-1502 · 待整改');
    const [one] = await office.store.read.defects.ofContract((await handover())!.contractId);
    expect(one).toMatchObject({ text: '主卧窗框渗水', item: null, dueDay: '2026-11-30' });
    expect(one?.photos).toHaveLength(1);
  });

  test('a defect is put right, rechecked, and opened anew where it is not; a colleague who owns it is told', async () => {
    await agreed();
    await office.say('sun', '验房 H1 阳台栏杆松动 负责=何静');
    await office.pass(1);
    expect(told('he')).toContain('Q1 A-1-1502 请整改');
    expect((await office.say('sun', '撤销')).text).toContain('已经通知负责人整改，不能撤销');
    expect((await office.say('sun', '复验 Q1 合格')).text).toContain('Q1 待整改，现在不用复验');
    const fixed = await office.pressSent('he', '已修好');
    expect(fixed.text).toContain('Q1 A-1-1502 · 待复验');
    const failed = await office.say('sun', '复验 Q1 不合格 还在晃');
    expect(failed.text).toContain('· 待整改');
    expect(failed.text).toContain('上次不合格：还在晃');
    await office.pass(1);
    expect(told('he')).toContain('Q1 A-1-1502 复验不合格，请重新整改');
    await office.say('he', '整改 Q1 已修好');
    expect((await office.say('sun', '复验 Q1 合格')).text).toContain('· 复验合格');
    expect((await office.say('sun', '整改')).text).toContain('没有要整改的');
  });

  test('what is overdue stands first on the day of customer service', async () => {
    await agreed();
    await office.say('sun', '验房 H1 门窗渗水 负责=维修部 期限=11-30');
    await office.say('sun', '验房 H1 水电跳闸 期限=11-25');
    await office.pass(4 * DAY);
    expect((await office.say('sun', '今日')).text).toMatch(
      /待整改和复验 2（逾期 1）\nQ2 水电跳闸 · 孙悦 · 待整改 · 期限 \S+ 周三（已逾期）\nQ1 门窗渗水/u,
    );
    expect((await office.say('li', '整改 Q1 已修好')).text).toContain('这个问题由 维修部 负责');
  });
});

describe('the sign-off (签收)', () => {
  test('comes after the inspection, names what is not put right, and moves contract, unit and customer', async () => {
    await agreed();
    const early = await office.say('sun', '交房 H1 签收 满意度=5');
    expect(early.word).toBe('refused');
    expect(early.text).toContain('H1 还没有陪客户验完房（还没验：门窗、墙面地面');
    await office.say('sun', '验房 H1 门窗渗水 负责=维修部 期限=12-25');
    await office.say('sun', '验房 H1 其余合格');
    const points = await office.say('sun', '交房 H1 签收');
    expect(points.text).toContain('H1 客户给交房打几分？');
    const question = await office.press('sun', points, 'handover.points.5');
    expect(question.word).toBe('confirm');
    expect(question.text).toContain('H1 C12 王先生 签收 A-1-1502？');
    expect(question.text).toContain('还有 1 个问题没有整改好：\nQ1 门窗渗水 · 维修部');
    const done = await office.press('sun', question, 'handover.signOff.sure');
    expect(done.text).toContain('H1 A-1-1502 已交付');
    expect(done.text).toContain('满意度：★★★★★ 5 分');
    const { read } = office.store;
    expect((await read.contracts.byRef(1))?.state).toBe('delivered');
    expect((await office.unit('A-1-1502')).state).toBe('delivered');
    expect((await read.customers.byRef(12))?.state).toBe('delivered');
    expect(await handover()).toMatchObject({ state: 'done', doneDay: '2026-11-23' });
    expect(await office.store.read.ratings.of('handover', (await handover())!.id)).toMatchObject({
      stars: 5,
      how: 'entered',
      answeredDay: '2026-11-23',
      tokenHash: null,
    });
    expect((await office.press('sun', question, 'handover.signOff.sure')).word).toBe('refused');
    expect((await office.say('sun', '撤销')).text).not.toContain('已撤销');
    expect((await office.say('sun', '交房 H1 12-20 10:00')).text).toContain(
      'H1 已交付，不能再约交房、验房和签收',
    );
    expect((await office.say('sun', '整改 Q1 已修好')).text).toContain('· 待复验');
    expect((await office.say('li', '合同 H1')).text).toContain('今天 11-23 周一　交房签收');
  });

  test('of two at one moment one hands it over', async () => {
    await agreed();
    await office.say('sun', '验房 H1 都合格');
    const question = await office.say('sun', '交房 H1 签收 满意度=4 说明=钥匙已交');
    expect(question.text).toContain('说明：钥匙已交');
    const answers = await Promise.all([
      office.press('sun', question, 'handover.signOff.sure'),
      office.press('wang', question, 'handover.signOff.sure'),
    ]);
    expect(answers.map(({ word }) => word).toSorted()).toEqual(['done', 'refused']);
  });
});

describe('a late handover', () => {
  test('is a problem with an owner, opened once, closed by the handing over', async () => {
    await paid();
    await office.pass(18 * DAY);
    for (const who of ['li', 'wang', 'sun']) {
      expect(told(who)).toContain('H1 C12 王先生 到期没有交房');
    }
    const { read } = office.store;
    const problems = async () => await read.problems.ofCustomer((await read.customers.byRef(12))!.id, 5);
    expect(await problems()).toMatchObject([
      { state: 'open', text: 'H1 A-1-1502 逾期未交房（约定 2026-12-10）' },
    ]);
    await office.pass(2 * DAY);
    expect(await problems()).toHaveLength(1);
    await office.say('sun', '交房 H1 明天 10:00');
    await office.say('sun', '验房 H1 都合格');
    await pressSure('sun', '交房 H1 签收 满意度=3');
    expect(await problems()).toMatchObject([{ state: 'closed', answer: '已经交房。' }]);
  });

  test('is over with the contract, too', async () => {
    await office.pass(18 * DAY);
    await office.say('li', '退房 H1 原因=贷款批不下来');
    await office.pass(1);
    await office.pressSent('wang', '同意');
    await office.pass(1);
    await office.pressSent('gao', '同意');
    const { read } = office.store;
    expect((await read.contracts.byRef(1))?.state).toBe('cancelled');
    const problems = await read.problems.ofCustomer((await read.customers.byRef(12))!.id, 9);
    const late = problems.find(({ text }) => text.includes('逾期未交房'));
    expect(late).toMatchObject({ state: 'closed', answer: '合同已终止，不再交房。' });
  });
});

test('a handover is spoken of in English, too', async () => {
  await paid();
  const made = await office.say('sun', 'handover H1 12-05 10:00 place=show flat');
  expect(made.text).toContain('H1 handover of A-1-1502 · agreed');
  expect(made.text).toContain('Where：show flat');
  const defect = await office.say('sun', 'inspect H1 water comes in at the window owner=repairs due=12-25');
  expect(defect.text).toContain('Defect：water comes in at the window');
  expect((await office.say('sun', 'defect Q1 fixed')).text).toContain('Q1 A-1-1502 · to be looked at again');
  expect((await office.say('sun', 'recheck Q1 not in order still wet')).text).toContain(
    'Last time：still wet',
  );
  expect((await office.say('sun', 'inspect H1 rest in order')).text).toContain(
    'inspection of A-1-1502 · done',
  );
  const question = await office.say('sun', 'handover H1 signed for satisfaction=5');
  expect(question.text).toContain('Not put right yet: 1');
  expect((await office.say('sun', 'handover H1 cancel reason=away')).text).toContain('· cancelled');
});
