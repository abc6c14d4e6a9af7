import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Action } from '../../../src/handlers/chat/card.ts';
import { wordingOf } from '../../../src/handlers/wordings/wordingOf.ts';
import { buildWording } from '../../factories/wording.ts';
import { openSalesOffice, type Heard, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

const project = async () => (await office.store.read.company.projects()).find(({ code }) => code === 'A')!;
const spoken = async (layout: string | null) =>
  (await wordingOf(office.store.read, (await project()).id, layout))?.text;

/** The buttons that were sent to the director last. */
async function asked(): Promise<readonly Action[]> {
  const notice = (await office.notices()).findLast(
    ({ subject, card }) => subject.kind === 'wording' && card.blocks.some(({ kind }) => kind === 'actions'),
  );
  return (notice?.card.blocks ?? []).flatMap((block) => (block.kind === 'actions' ? block.items : []));
}

/** What waits to be sent to somebody. */
async function told(who: string): Promise<string> {
  const memberId = await office.memberId(who);
  return (await office.notices())
    .filter(({ target }) => target.kind === 'member' && target.memberId === memberId)
    .flatMap(({ card }) => [
      card.heading ?? '',
      ...card.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])),
    ])
    .join('\n');
}

/** How often somebody was asked to approve: cards with buttons. */
async function askedCount(): Promise<number> {
  return (await office.notices()).filter(
    ({ subject, card }) => subject.kind === 'wording' && card.blocks.some(({ kind }) => kind === 'actions'),
  ).length;
}

async function decide(who: string, id: 'wording.approve' | 'wording.sendBack'): Promise<Heard> {
  const action = (await asked()).find((one) => one.id === id)!;
  return await office.act(who, action.command, action.input);
}

describe('口径: what may be said to customers (R2.2.3)', () => {
  test('is proposed by the planner, approved by the director, and then in force', async () => {
    const proposed = await office.say('zhao', '口径 云溪府 C1 南北通透三房，得房率 80%');
    expect(proposed.word).toBe('done');
    expect(proposed.text).toContain('已提交口径：云溪府 C1 第 1 版');
    expect(proposed.text).toContain('通过之前还不能对客户说');
    expect(await spoken('C1')).toBeUndefined();
    expect((await office.say('li', '口径 C1')).text).toContain('还没有生效的口径');
    expect((await office.say('li', '口径 C1')).text).not.toContain('南北通透');

    expect((await decide('gao', 'wording.approve')).word).toBe('done');
    expect(await spoken('C1')).toBe('南北通透三房，得房率 80%');
    expect((await office.say('li', '口径 C1')).text).toContain('南北通透三房，得房率 80%');
  });

  test('every version is kept, the newest that was approved is said', async () => {
    await office.say('zhao', '口径 C1 第一版的说法');
    await decide('gao', 'wording.approve');
    expect((await office.say('zhao', '口径 C1 第二版的说法')).text).toContain('通过前对客户仍说原来的');
    expect(await spoken('C1')).toBe('第一版的说法');
    const approved = await decide('gao', 'wording.approve');
    expect(approved.word).toBe('done');
    expect(await spoken('C1')).toBe('第二版的说法');
    const card = await office.say('zhao', '口径 C1');
    expect(card.text).toMatch(/第 2 版 \| 生效.*\n第 1 版 \| 停用/u);
    await office.say('gao', '撤销');
    expect(await spoken('C1')).toBe('第一版的说法');
  });

  test('what is in force stays so however many versions were handed in after it', async () => {
    await office.say('zhao', '口径 C1 生效的说法');
    await decide('gao', 'wording.approve');
    await office.store.tx(async (session) => {
      const { id: projectId } = await project();
      for (let number = 2; number <= 60; number += 1) {
        await session.insert(
          'wording',
          buildWording({ id: `sent-back-${number}`, projectId, layout: 'C1', number, state: 'withdrawn' }),
        );
      }
    });
    expect(await spoken('C1')).toBe('生效的说法');
    expect((await office.say('li', '口径 C1')).text).toContain('生效的说法');
    expect((await office.say('zhao', '口径 C1')).text).toMatch(/生效的说法[\s\S]*第 1 版 \| 生效/u);
    await office.say('zhao', '口径 C1 新的说法');
    await decide('gao', 'wording.approve');
    const all = await office.store.read.wordings.versions((await project()).id, 'C1', 100);
    expect(all.filter(({ state }) => state === 'published').map(({ number }) => number)).toEqual([61]);
  });

  test('an approval that is taken back is told the proposer, and the directors are asked again', async () => {
    await office.say('zhao', '口径 C1 南北通透');
    await decide('gao', 'wording.approve');
    await office.say('gao', '撤销');
    expect(await told('zhao')).toContain('高远 撤销了对口径「云溪府 C1」第 1 版的审定，这一版又在等审。');
    expect(await askedCount()).toBe(2);
    expect((await decide('gao', 'wording.approve')).word).toBe('done');
    expect(await spoken('C1')).toBe('南北通透');
  });

  test('a proposal that is taken back puts the one before it to the directors again', async () => {
    await office.say('zhao', '口径 C1 第一稿');
    const second = await office.say('zhao', '口径 C1 第二稿');
    await second.press('撤销');
    expect(await told('gao')).toContain('第 2 版已由 赵敏 撤回，不用审了');
    expect(await askedCount()).toBe(3);
    await decide('gao', 'wording.approve');
    expect(await spoken('C1')).toBe('第一稿');
  });

  test('the project’s own stands in where a layout has none', async () => {
    await office.say('zhao', '口径 云溪府 低密社区，绿地率 35%');
    await decide('gao', 'wording.approve');
    expect(await spoken('C1')).toBe('低密社区，绿地率 35%');
    expect(await spoken(null)).toBe('低密社区，绿地率 35%');
  });

  test('sent back it is not said, and the planner is told', async () => {
    await office.say('zhao', '口径 C1 保证升值');
    expect((await decide('gao', 'wording.sendBack')).word).toBe('done');
    expect(await spoken('C1')).toBeUndefined();
    const headings = (await office.notices()).map(({ card }) => card.heading ?? '');
    expect(headings.some((heading) => heading.includes('退回了口径：云溪府 C1 第 1 版'))).toBe(true);
    expect((await decide('gao', 'wording.approve')).text).toContain('已经处理过了，现在是「停用」');
  });

  test('nobody approves his own, and only a director approves', async () => {
    const own = await office.say('gao', '口径 C1 总监自己写的');
    expect(own.word).toBe('refused');
    expect(own.text).toContain('还没有营销总监');
    await office.say('zhao', '口径 C1 策划写的');
    for (const who of ['zhao', 'wang', 'li']) {
      expect((await decide(who, 'wording.approve')).word).toBe('denied');
    }
  });

  test('a newer draft takes the place of one that waits', async () => {
    await office.say('zhao', '口径 C1 第一稿');
    const first = await asked();
    const second = await office.say('zhao', '口径 C1 第二稿');
    expect(second.text).toContain('还在等审的第 1 版由这一版代替');
    expect(await told('gao')).toContain('第 1 版已由第 2 版代替，不用审了');
    const old = first.find(({ id }) => id === 'wording.approve')!;
    expect((await office.act('gao', old.command, old.input)).word).toBe('refused');
  });

  test('a proposal is taken back until somebody has decided', async () => {
    const proposed = await office.say('zhao', '口径 C1 写错了');
    await proposed.press('撤销');
    expect((await decide('gao', 'wording.approve')).text).toContain('没有这份口径');
    const again = await office.say('zhao', '口径 C1 写对了');
    await decide('gao', 'wording.approve');
    expect((await again.press('撤销')).word).toBe('refused');
  });

  test.each([
    ['zhao', '口径 C9 南北通透', 'refused', '没有「C9」这个户型。有这些：B1、C1、C2、D1。'],
    ['zhao', '口径是什么', 'refused', '请写明是哪个户型的口径'],
    ['li', '口径 C1 随便说说', 'denied', '口径由项目策划拟稿'],
    ['li', '口径 C1', 'done', '云溪府 C1 还没有口径'],
    ['li', '口径', 'done', '云溪府 还没有口径'],
    ['zhao', '口径 望江台 江景', 'refused', '请写明是哪个户型的口径'],
  ])('%s says %s: %s', async (who, line, word, sentence) => {
    const answer = await office.say(who, line);
    expect(answer.word).toBe(word);
    expect(answer.text).toContain(sentence);
  });

  test('the list says what is in force, for the planner what waits as well', async () => {
    await office.say('zhao', '口径 C1 南北通透');
    await decide('gao', 'wording.approve');
    await office.say('zhao', '口径 C2 朝南');
    expect((await office.say('zhao', '口径')).text).toMatch(
      /C1 \| 第 1 版 \| 生效[\s\S]*C2 \| 第 1 版 \| 待审/u,
    );
    expect((await office.say('li', '口径')).text).not.toContain('C2');
  });
});
