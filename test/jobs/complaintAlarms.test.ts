import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openComplaintOffice, type ComplaintOffice } from './complaintOffice.ts';
import { FakePlatform } from './fakePlatform.ts';
import { at } from './office.ts';

let office: ComplaintOffice;
beforeEach(async () => {
  office = await openComplaintOffice('2026-11-23T10:00');
});
afterEach(async () => {
  await office.close();
});

describe('a complaint whose time runs out (R3.4.2)', () => {
  test('is said to its owner at half its working time, to his manager at three quarters, to the director and the channel when it is over', async () => {
    await office.complaints(1);
    await office.until(at('2026-11-24T09:29'));
    expect(office.headings('dm:sun')).toEqual([]);

    await office.until(at('2026-11-24T09:30'));
    expect(office.headings('dm:sun')).toEqual(['T1 首次反馈时限已过半']);
    expect(office.headings('dm:wang')).toEqual([]);

    await office.until(at('2026-11-24T14:15'));
    expect(office.headings('dm:wang')).toEqual(['T1 首次反馈时限只剩四分之一']);
    expect(office.headings('dm:gao')).toEqual([]);

    await office.until(at('2026-11-24T18:00'));
    expect(office.headings('dm:sun').at(-1)).toBe('T1 首次反馈超时了');
    expect(office.headings('dm:wang').at(-1)).toBe('T1 首次反馈超时了');
    expect(office.headings('dm:gao')).toEqual(['T1 首次反馈超时了']);
    expect(office.headings('#complaints')).toEqual(['T1 首次反馈超时了']);
    expect(office.headings('#ops')).toEqual([]);
  });

  test('the card says what, where, who and until when, and what can be done, but neither who complains nor what was said', async () => {
    await office.complaints(1, {
      name: '赵先生',
      phone: '+8613911112222',
      text: '主卧漏水，电话 13911112222',
    });
    await office.until(at('2026-11-24T18:00'));
    const card = office.web.cards('#complaints').find(({ heading }) => heading?.includes('超时了') === true);
    expect(card?.blocks[0]).toEqual({
      kind: 'facts',
      items: [
        { label: '投诉', value: '渗漏水 · 严重' },
        { label: '项目', value: '云溪府' },
        { label: '负责人', value: '孙悦' },
        { label: '时限', value: '今天 11-24 周二 18:00' },
      ],
    });
    const actions = card?.blocks.flatMap((block) => (block.kind === 'actions' ? block.items : []));
    expect(actions?.map(({ label }) => label)).toEqual(['接手', '反馈', '暂停', '时限怎么算']);
    expect(actions?.map(({ input }) => input['complaint'] ?? input['record'])).toEqual([
      'T1',
      'T1',
      'T1',
      'T1',
    ]);
    expect(JSON.stringify(office.web.calls)).not.toMatch(/13911112222|赵先生|漏水，/u);
  });

  test('is said once each, however often the engine looks and however many look at once', async () => {
    await office.complaints(1);
    office.clock.set(at('2026-11-24T09:30'));
    await Promise.all([
      office.engine.runDue(office.clock.now()),
      office.engineWith().runDue(office.clock.now()),
    ]);
    await office.until(at('2026-11-24T14:00'));
    expect(office.headings('dm:sun')).toEqual(['T1 首次反馈时限已过半']);
    expect(await office.database.store.read.complaints.byRef(1)).toMatchObject({
      alarmed: 'first:50',
      nextAlarmAt: at('2026-11-24T14:15'),
    });
  });

  test('a breach breaks quiet hours, a warning waits for their end and for working hours', async () => {
    await office.write(async (work, session) => {
      const sun = await session.current('member', 'sun');
      await work.update('member', sun!, { quiet: [9 * 60, 12 * 60 + 30] });
    });
    await office.complaints(1);
    await office.until(at('2026-11-24T12:59'));
    expect(office.headings('dm:sun')).toEqual([]);
    await office.until(at('2026-11-24T13:00'));
    expect(office.headings('dm:sun')).toEqual(['T1 首次反馈时限已过半']);

    await office.write(async (work, session) => {
      const sun = await session.current('member', 'sun');
      await work.update('member', sun!, { quiet: [17 * 60, 23 * 60] });
    });
    await office.until(at('2026-11-24T18:00'));
    expect(office.headings('dm:sun').at(-1)).toBe('T1 首次反馈超时了');
  });

  test('after an outage only the gravest of each clock is said, the warnings of before are not', async () => {
    await office.complaints(1);
    office.clock.set(at('2026-11-26T20:00'));
    await office.engine.runDue(office.clock.now());
    expect(office.headings('dm:sun')).toEqual(['T1 首次反馈超时了']);
    await office.until(at('2026-11-27T09:00'));
    expect(office.headings('dm:sun')).toEqual(['T1 首次反馈超时了', 'T1 办结时限已过半']);
    expect(office.headings('dm:wang')).toEqual(['T1 首次反馈超时了']);
  });

  test('a warning that still waits is withdrawn when the complaint was answered, or something graver was said', async () => {
    await office.complaints(2);
    office.web.fail = () => ({ kind: 'retry', reason: 'busy' });
    await office.until(at('2026-11-24T09:30'));
    office.web.fail = () => undefined;
    const answered = { respondedAt: office.clock.now(), respondedById: 'sun' };
    await office.change(1, answered);
    office.clock.set(at('2026-11-24T18:00'));
    await office.engine.runDue(office.clock.now());
    await office.until(at('2026-11-24T18:10'));
    expect(office.headings('dm:sun')).toEqual(['T2 首次反馈超时了']);
    const states = (await office.ledger()).filter(({ recipient }) => recipient === '孙悦');
    expect(states.map(({ about, state }) => `${about ?? ''} ${state}`)).toEqual([
      'T1 withdrawn',
      'T2 withdrawn',
      'T2 sent',
    ]);
  });

  test('goes to both platforms of somebody who has two', async () => {
    const slack = new FakePlatform('slack');
    const engine = office.engineWith({ transports: [office.web, slack] });
    await office.write(async (work) => {
      const account = { platform: 'slack', workspace: 'T1', externalId: 'U1' } as const;
      await work.insert('identity', { id: 'identity-slack', memberId: 'sun', ...account, version: 1 });
    });
    await office.complaints(6);
    office.clock.set(at('2026-11-24T09:30'));
    await engine.runDue(office.clock.now());
    expect([office.headings('dm:sun'), slack.cards().map(({ heading }) => heading)]).toEqual([
      ['6 件投诉快到时限了'],
      ['6 件投诉快到时限了'],
    ]);
  });

  test('keeps its deadline when the policy changes meanwhile', async () => {
    const [taken] = await office.complaints(1);
    await office.write(async (work) => {
      await work.insert('policyEntry', {
        id: 'policy-1',
        policy: 'complaint.first',
        projectId: null,
        value: JSON.stringify({ amount: 3, unit: 'workingDay' }),
        from: office.clock.now(),
        setById: 'gao',
        version: 1,
      });
    });
    await office.until(at('2026-11-24T18:00'));
    expect(office.headings('#complaints')).toEqual(['T1 首次反馈超时了']);
    expect((await office.database.store.read.complaints.byRef(1))?.firstDueAt).toEqual(taken?.firstDueAt);
  });

  test('taken on the evening before Spring Festival, with one and five working days, is warned of on the make-up Saturday and after the holiday', async () => {
    office.clock.set(at('2026-02-13T17:50'));
    await office.complaints(1);
    const told: string[] = [];
    office.web.onSend = () => {
      const call = office.web.calls.at(-1);
      const when = new Date(office.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(5, 16);
      told.push(`${when} ${call?.to ?? ''} ${/首次反馈|办结/u.exec(call?.body ?? '')?.[0] ?? ''}`);
    };
    await office.until(at('2026-03-02T09:00'));
    expect(told.filter((line) => line.includes('dm:sun'))).toEqual([
      '02-14T13:55 dm:sun 首次反馈',
      '02-14T15:58 dm:sun 首次反馈',
      '02-14T18:00 dm:sun 首次反馈',
      '02-25T13:55 dm:sun 办结',
      '02-26T15:58 dm:sun 办结',
      '02-27T18:00 dm:sun 办结',
    ]);
  });
});

describe('who is told of a complaint when somebody is not there', () => {
  test('its manager, where its owner has left', async () => {
    await office.complaints(1);
    await office.write(async (work, session) => {
      const sun = await session.current('member', 'sun');
      await work.update('member', sun!, { active: false });
    });
    await office.until(at('2026-11-24T09:30'));
    expect(office.headings('dm:wang')).toEqual(['T1 首次反馈时限已过半']);
    expect(office.headings('#ops')).toEqual([]);
  });

  test('the director, where nobody owns it and nobody leads', async () => {
    await office.write(async (work, session) => {
      const wang = await session.current('member', 'wang');
      await work.update('member', wang!, { active: false });
    });
    await office.complaints(1, { ownerId: null });
    await office.until(at('2026-11-24T09:30'));
    expect(office.headings('dm:gao')).toEqual(['T1 首次反馈时限已过半']);
  });

  test('the operators, where there is nobody at all: nothing is lost in silence', async () => {
    await office.write(async (work, session) => {
      for (const id of ['wang', 'gao']) {
        const member = await session.current('member', id);
        await work.update('member', member!, { active: false });
      }
    });
    await office.complaints(2, { ownerId: null });
    await office.until(at('2026-11-24T18:00'));
    const texts = office.web
      .cards('#ops')
      .map(({ blocks }) => JSON.stringify(blocks))
      .filter((text) => text.includes('投诉'));
    expect(texts).toHaveLength(3);
    expect(texts[0]).toContain('2 件投诉没有人可以通知（负责人、经理或总监不在）：T1、T2。');
    expect(office.headings('#complaints')).toEqual(['2 项投诉时限提醒']);
  });
});

describe('a complaint of which nothing can be said', () => {
  test('does not hold up the others, and operators hear of it in the end', async () => {
    const [, broken] = await office.complaints(2);
    await office.write(async (work) => {
      await work.update('complaint', broken!, { projectId: 'project-gone' });
    });
    await office.until(at('2026-11-24T13:00'));
    expect(office.headings('dm:sun')).toEqual(['T1 首次反馈时限已过半']);
    const texts = office.web.cards('#ops').map((card) => JSON.stringify(card));
    expect(texts.filter((text) => text.includes('投诉时限')).length).toBeGreaterThan(0);
  });
});
