import { afterEach, describe, expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

let office: HoldOffice;
afterEach(async () => {
  await office.close();
});

const at = (text: string): Date => new Date(`${text}:00+08:00`);

/** The office at a time, with a complaint that customer service answers for: T1 or the like. */
async function complained(now: string): Promise<string> {
  office = await openHoldOffice({ now: at(now).toISOString() });
  const made = await office.say('li', '投诉 C12 主卧漏水 严重=2');
  expect(made.word).toBe('done');
  return made.refs[0]!;
}

async function until(time: string): Promise<void> {
  await office.pass((at(time).getTime() - office.clock.now().getTime()) / 60_000);
}

/** Headings of what stands in somebody's chat and speaks of a deadline. */
function alarms(who: string): string[] {
  return office
    .sent(who)
    .flatMap(({ heading }) => (heading === undefined ? [] : [heading]))
    .filter((heading) => /时限|超时|已反馈|已办结|已暂停|撤销/u.test(heading));
}

async function complaint(ref: string) {
  return (await office.store.read.complaints.byRef(Number(ref.slice(1))))!;
}

describe('a complaint on the evening before Spring Festival 2026', () => {
  test('has until the make-up Saturday for its answer and until the Friday after the holiday for its result', async () => {
    const ref = await complained('2026-02-13T17:50');
    expect(await complaint(ref)).toMatchObject({
      firstDueAt: at('2026-02-14T18:00'),
      finalDueAt: at('2026-02-27T18:00'),
      nextAlarmAt: at('2026-02-14T13:55'),
    });
    await until('2026-02-14T18:00');
    expect(alarms('sun')).toEqual([
      `${ref} 首次反馈时限已过半`,
      `${ref} 首次反馈时限只剩四分之一`,
      `${ref} 首次反馈超时了`,
    ]);
    await until('2026-02-24T09:00');
    expect(alarms('sun')).toHaveLength(3);
    await until('2026-02-27T18:00');
    expect(alarms('gao').at(-1)).toBe(`${ref} 办结超时了`);
  });

  test('is counted by the term of its day, whatever the policy says later', async () => {
    const ref = await complained('2026-02-13T17:50');
    const set = await office.say('admin', '规则 complaint.first 3个工作日');
    expect([set.word, set.text]).toEqual(['done', expect.any(String)]);
    expect((await complaint(ref)).firstDueAt).toEqual(at('2026-02-14T18:00'));
    await until('2026-02-14T18:00');
    expect(alarms('sun')).toContain(`${ref} 首次反馈超时了`);
  });
});

describe('a complaint that rests over National Day', () => {
  test('says nothing while it rests, and its clocks go on where they stood', async () => {
    const ref = await complained('2026-09-28T09:00');
    await until('2026-09-28T15:00');
    await office.say('sun', `反馈 ${ref} 已联系`);
    await until('2026-09-30T09:00');
    await office.say('sun', `暂停 ${ref} 原因=等业主时间`);
    expect((await complaint(ref)).nextAlarmAt).toBeNull();
    await until('2026-10-12T09:00');
    expect(alarms('sun')).toEqual([]);
    await office.say('sun', `恢复 ${ref}`);
    expect(await complaint(ref)).toMatchObject({
      finalDueAt: at('2026-10-15T18:00'),
      nextAlarmAt: at('2026-10-13T09:00'),
    });
    await until('2026-10-13T09:00');
    expect(alarms('sun')).toEqual([`${ref} 办结时限已过半`]);
  });
});

describe('the card of a complaint whose time runs out', () => {
  test('is settled in every copy once it was answered, and says again how it is when that is taken back', async () => {
    const ref = await complained('2026-11-23T10:00');
    await until('2026-11-24T18:00');
    expect(alarms('gao')).toEqual([`${ref} 首次反馈超时了`]);
    await office.say('sun', `反馈 ${ref} 已联系，明天上门`);
    await office.pass(1);
    expect(alarms('gao')).toEqual([`${ref} 已反馈`]);
    expect(alarms('wang').at(-1)).toBe(`${ref} 已反馈`);
    expect(new Set(alarms('sun'))).toEqual(new Set([`${ref} 已反馈`]));

    await office.say('sun', '撤销');
    await office.pass(1);
    expect(alarms('gao')).toEqual([`${ref} 首次反馈超时了`]);
  });

  test('is breached after all where an answer in time is taken back after it', async () => {
    const ref = await complained('2026-11-23T10:00');
    await until('2026-11-24T17:55');
    await office.say('sun', `反馈 ${ref} 已联系`);
    await until('2026-11-24T18:02');
    expect(alarms('gao')).toEqual([]);
    await office.say('sun', '撤销');
    await office.pass(1);
    expect(alarms('gao')).toEqual([`${ref} 首次反馈超时了`]);
  });

  test('has buttons that take it over, answer it and let it rest', async () => {
    const ref = await complained('2026-11-23T10:00');
    await until('2026-11-24T18:00');
    const explained = await office.pressSent('wang', '时限怎么算');
    expect([explained.word, explained.text]).toEqual(['done', expect.stringContaining(ref)]);
    const taken = await office.pressSent('wang', '接手');
    expect([taken.word, taken.text]).toEqual(['done', expect.stringContaining('王磊')]);
    await office.pass(1);
    expect(JSON.stringify(office.sent('gao').at(-1))).toContain('王磊');
    const paused = await office.pressSent('wang', '暂停');
    expect(paused.form).toBeDefined();
    const form = await office.pressSent('wang', '反馈');
    const answered = await office.submit('wang', form, { complaint: ref, text: '已约明天上门' });
    expect(answered.word).toBe('done');
    await office.pass(1);
    expect(alarms('gao')).toEqual([`${ref} 已反馈`]);
  });

  test('goes with the complaint where that is taken back', async () => {
    const ref = await complained('2026-11-23T10:00');
    await office.say('li', '撤销');
    await until('2026-11-24T18:00');
    expect([alarms('sun'), alarms('gao'), ref]).toEqual([[], [], ref]);
  });
});
