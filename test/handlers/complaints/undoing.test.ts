import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

/** A Tuesday; half of the first clock of what was taken on Monday at ten is over. */
const AT_HALF = '2026-11-24T09:30';

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
});
afterEach(async () => {
  await office.close();
});

const at = (text: string): Date => new Date(`${text}:00+08:00`);

async function until(time: string): Promise<void> {
  await office.pass((at(time).getTime() - office.clock.now().getTime()) / 60_000);
}

/** Takes a complaint that customer service answers for, and returns its number. */
async function taken(line = '投诉 C12 主卧漏水 严重=2'): Promise<string> {
  return (await office.say('li', line)).refs[0]!;
}

async function complaint(ref: string) {
  return (await office.store.read.complaints.byRef(Number(ref.slice(1))))!;
}

/** All that is kept of a complaint: the record with its deadlines and alarms, its pauses, its time-line, what its customer was asked, the figures. */
async function kept(ref: string) {
  const { complaints, ratings, rollups } = office.store.read;
  const record = await complaint(ref);
  const { id, projectId } = record;
  const rows = await rollups.read({ projectId, from: '2026-11-01', to: '2026-12-31' });
  return {
    record: { ...record, version: 0 },
    pauses: (await complaints.pauses(id)).map((pause) => ({ ...pause, version: 0 })),
    notes: await complaints.notes(id, 20),
    asked: (await ratings.of('complaint', id)) ?? null,
    figures: rows.filter(({ n, d }) => n !== 0 || d !== 0),
  };
}

/** What somebody was sent of deadlines, and how it stands there now. */
function alarms(who: string): string[] {
  return office
    .sent(who)
    .flatMap(({ heading }) => (heading === undefined ? [] : [heading]))
    .filter((heading) => /时限|超时/u.test(heading));
}

const sent = (who: string): string => JSON.stringify(office.sent(who));

describe('a pause that is taken back (撤销 暂停)', () => {
  test('leaves the complaint, its deadlines and its alarms as they were, and the next one comes at its time', async () => {
    const ref = await taken();
    await until(AT_HALF);
    const before = await kept(ref);
    expect(before.record).toMatchObject({ alarmed: 'first:50', nextAlarmAt: at('2026-11-24T14:15') });
    const paused = await office.say('sun', `暂停 ${ref} 原因=等业主时间`);
    expect((await complaint(ref)).nextAlarmAt).toBeNull();
    await office.pass(9);
    expect((await office.press('sun', paused, 'operation.undo')).word).toBe('done');
    expect(await kept(ref)).toEqual(before);
    await until('2026-11-24T14:15');
    expect(alarms('sun')).toEqual([`${ref} 首次反馈时限已过半`, `${ref} 首次反馈时限只剩四分之一`]);
  });

  test('an alarm whose time came while it rested is said at once, and once', async () => {
    const ref = await taken();
    await until('2026-11-24T09:28');
    const paused = await office.say('sun', `暂停 ${ref} 原因=等业主时间`);
    await until('2026-11-24T09:33');
    expect(alarms('sun')).toEqual([]);
    await office.press('sun', paused, 'operation.undo');
    await until('2026-11-24T09:40');
    expect(alarms('sun')).toEqual([`${ref} 首次反馈时限已过半`]);
    expect(await complaint(ref)).toMatchObject({
      alarmed: 'first:50',
      nextAlarmAt: at('2026-11-24T14:15'),
    });
  });

  test('so is going on after it: it rests again since when it did', async () => {
    const ref = await taken();
    await office.say('sun', `暂停 ${ref} 原因=等业主时间`);
    await until('2026-11-24T11:00');
    const before = await kept(ref);
    const resumed = await office.say('sun', `恢复 ${ref}`);
    await office.pass(5);
    await office.press('sun', resumed, 'operation.undo');
    expect(await kept(ref)).toEqual(before);
  });
});

describe('a result that is taken back (撤销 办结)', () => {
  test('leaves the complaint, what is linked to it and the figures as they were, and its alarms go on', async () => {
    const ref = await taken();
    const second = await taken('投诉 C13 主卧漏水');
    await office.say('sun', `投诉 ${second} 重复=${ref}`);
    await until(AT_HALF);
    await office.say('sun', `反馈 ${ref} 已联系`);
    const before = [await kept(ref), await kept(second)];
    const settled = await office.say('sun', `办结 ${ref} 结果=已补漏 原因=窗框胶条`);
    await office.pass(1);
    expect(sent('li')).toContain(`${ref} 已办结，请答复客户`);
    expect((await office.press('sun', settled, 'operation.undo')).word).toBe('done');
    expect([await kept(ref), await kept(second)]).toEqual(before);
    await office.pass(1);
    for (const one of [ref, second]) {
      expect(sent('li')).toContain(`${one} 的办结撤销了，还在处理，请先不要答复客户`);
    }
    await until('2026-11-26T09:40');
    expect(alarms('sun')).toContain(`${ref} 办结时限已过半`);
  });

  test('while it rested: it rests again, and whoever answers for it has his buttons back', async () => {
    const ref = await taken();
    await office.say('sun', `反馈 ${ref} 已联系`);
    await office.say('sun', `暂停 ${ref} 原因=等业主时间`);
    await office.pass(60);
    const before = await kept(ref);
    const settled = await office.say('wang', `办结 ${ref} 结果=已补漏 原因=窗框胶条`);
    await office.pass(1);
    expect(sent('sun')).toContain(`${ref} 已办结（王磊）`);
    await office.press('wang', settled, 'operation.undo');
    expect(await kept(ref)).toEqual(before);
    await office.pass(1);
    expect((await office.pressSent('sun', '恢复')).word).toBe('done');
  });

  test('is not, once the customer has answered how it was', async () => {
    const ref = await taken();
    await office.say('sun', `反馈 ${ref} 已联系`);
    const settled = await office.say('sun', `办结 ${ref} 结果=已补漏 原因=窗框胶条`);
    await office.store.tx(async (session) => {
      const asked = await session.ratings.of('complaint', (await complaint(ref)).id);
      await session.update('rating', asked!, { stars: 5, answeredAt: office.clock.now() });
    });
    expect((await office.press('sun', settled, 'operation.undo')).word).toBe('refused');
    expect((await complaint(ref)).state).toBe('resolved');
  });

  test('so is opening it again: it is settled as it was, and nobody goes on with it', async () => {
    const ref = await taken();
    await office.say('sun', `反馈 ${ref} 已联系`);
    await office.say('sun', `办结 ${ref} 结果=已补漏 原因=窗框胶条`);
    await until(AT_HALF);
    const before = await kept(ref);
    const again = await office.say('wang', `重开 ${ref} 原因=又漏水了`);
    await office.pass(1);
    await office.press('wang', again, 'operation.undo');
    expect(await kept(ref)).toEqual(before);
    await office.pass(1);
    expect(sent('sun')).toContain(`${ref} 的重开撤销了，不用处理`);
    expect(sent('sun')).not.toContain(`"heading":"${ref} 重开了"`);
  });
});

describe('a hand-over of a complaint that is taken back (撤销 转)', () => {
  test('leaves the record as it was; who had it for a moment has no buttons, who has it again has them', async () => {
    const ref = await taken();
    await office.pass(1);
    const before = await kept(ref);
    const given = await office.say('gao', `转 ${ref} 王磊`);
    await office.pass(1);
    expect(sent('wang')).toContain('complaint.respond');
    expect(sent('sun')).toContain(`${ref} 转给了 王磊`);
    expect(sent('sun')).not.toContain('complaint.respond');
    expect((await office.press('gao', given, 'operation.undo')).word).toBe('done');
    expect(await kept(ref)).toEqual(before);
    await office.pass(1);
    expect(sent('wang')).toContain(`${ref} 的转交撤销了，还由 孙悦 负责`);
    expect(sent('wang')).not.toContain('complaint.respond');
    expect(sent('sun')).toContain(`${ref} 的转交撤销了，还由 孙悦 负责`);
    expect((await office.pressSent('sun', '反馈')).word).toBe('form');
  });

  test('an alarm that was said meanwhile does not stand in its way, and is not said again', async () => {
    const ref = await taken();
    await until('2026-11-24T09:29');
    const before = await kept(ref);
    const given = await office.say('gao', `转 ${ref} 王磊`);
    await until('2026-11-24T09:31');
    expect(alarms('wang')).toEqual([`${ref} 首次反馈时限已过半`]);
    expect((await office.press('gao', given, 'operation.undo')).word).toBe('done');
    const { record, ...rest } = await kept(ref);
    expect({ ...rest, record: { ...record, alarmed: '', nextAlarmAt: at(AT_HALF) } }).toEqual(before);
    expect(record).toMatchObject({ alarmed: 'first:50', nextAlarmAt: at('2026-11-24T14:15') });
    await until('2026-11-24T14:15');
    expect(alarms('sun')).toEqual([`${ref} 首次反馈时限只剩四分之一`]);
  });

  test('an overdue clock goes back to whoever missed it', async () => {
    const ref = await taken();
    await until('2026-11-24T18:05');
    const before = await kept(ref);
    const over = await office.say('wang', `接手 ${ref}`);
    await office.pass(1);
    expect(alarms('gao')).toEqual([`${ref} 首次反馈超时了`]);
    await office.press('wang', over, 'operation.undo');
    expect(await kept(ref)).toEqual(before);
    await office.pass(1);
    expect(sent('gao')).toContain('"label":"负责人","value":"孙悦"');
    expect(sent('sun')).toContain(`${ref} 的转交撤销了，还由 孙悦 负责`);
  });
});

test('a link that is taken back (撤销 关联): it stands by itself, and whoever answers for it has it again', async () => {
  const ref = await taken();
  const again = await taken('投诉 C12 主卧还是漏水');
  await office.pass(1);
  const before = await kept(again);
  const linked = await office.say('li', `投诉 ${again} 重复=${ref}`);
  await office.pass(1);
  expect(sent('sun')).toContain(`${again} 与 ${ref} 是同一件`);
  await office.press('li', linked, 'operation.undo');
  expect(await kept(again)).toEqual(before);
  await office.pass(1);
  expect(sent('sun')).toContain(`${again} 的关联撤销了，单独处理`);
  expect((await office.pressSent('sun', '反馈')).text).toContain(again);
});
