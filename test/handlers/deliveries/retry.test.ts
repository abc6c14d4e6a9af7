import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Operation } from '../../../src/handlers/ports/operation.ts';
import { systemIds } from '../../../src/ids.ts';
import { openOffice, type Office, type Reply } from '../../support/conversation.ts';
import { deadJob, message } from './ledger.ts';

let office: Office;
let operations: Operation[];
beforeEach(async () => {
  office = await openOffice();
  operations = [];
  const tx = office.store.tx.bind(office.store);
  office.store.tx = (fn) =>
    tx((session) => {
      const write = session.writeOperation.bind(session);
      session.writeOperation = async (operation) => {
        operations.push(operation);
        await write(operation);
      };
      return fn(session);
    });
});
afterEach(() => office.close());

const stateOf = async (id: string) => (await office.store.read.deliveries.byId(id))?.state;

/** Presses a button that this person was not shown. */
async function act(who: string, command: string, input: Readonly<Record<string, string>>): Promise<string> {
  const answer = await office.desk.handle({
    deliveryId: systemIds.uuid(),
    speaker: { platform: 'web', workspace: 'demo', externalId: who },
    place: { platform: 'web', workspace: 'demo', key: `dm:${who}`, kind: 'direct' },
    said: { kind: 'action', command, input },
  });
  return answer.word;
}

describe('a message that was given up', () => {
  let id: string;
  let list: Reply;
  beforeEach(async () => {
    id = await message(office, { to: 'li', dueAt: '09:00', plan: 12 }, { dead: 'gone' });
    list = await office.say('wang', '投递 失败');
  });

  test('is sent again by its button, on record', async () => {
    expect(list.actions[0]?.label).toBe('重发：提醒 P12 → 李娜');
    const answer = await office.press('wang', list, `delivery.retry.${id}`);
    expect(answer).toMatchObject({ word: 'done' });
    expect(answer.text).toBe('马上重发：提醒 P12 → 李娜。过一会儿发「投递」看结果。');
    expect(await stateOf(id)).toBe('ready');
    expect((await office.store.read.deliveries.byId(id))?.attempts).toBe(0);
    expect(operations).toMatchObject([
      { command: 'delivery.retry', undo: 'none', note: `delivery ${id} sent again after dead`, changes: [] },
    ]);
    expect((await office.say('wang', '投递 失败')).text).toContain('没有要处理的');
  });

  test('is sent again once: the second press, or another’s, hears that it was dealt with', async () => {
    const others = await office.say('gao', '投递 失败');
    await office.press('wang', list, `delivery.retry.${id}`);
    for (const [who, card] of [
      ['wang', list],
      ['gao', others],
    ] as const) {
      const late = await office.press(who, card, `delivery.retry.${id}`);
      expect(late.word).toBe('refused');
      expect(late.text).toContain('已经处理过了');
    }
    expect(operations).toHaveLength(1);
  });

  test('is not another manager’s to send, nor a consultant’s or a supervisor’s', async () => {
    await office.say('admin', '成员 web:demo:ning 宁远 案场经理 项目=望江台 小组=一组');
    expect(await act('ning', 'delivery.retry', { id })).toBe('refused');
    expect(await act('li', 'delivery.retry', { id })).toBe('denied');
    expect(await act('zhou', 'delivery.retry', { id })).toBe('denied');
    expect(await stateOf(id)).toBe('dead');
    expect(await act('wang', 'delivery.retry', { id: 'nothing' })).toBe('refused');
    expect(await act('admin', 'delivery.retry', { id })).toBe('done');
  });

  test('English works the same', async () => {
    const english = await office.say('wang', 'deliveries failed');
    const answer = await office.press('wang', english, `delivery.retry.${id}`);
    expect(answer.text).toContain('Being sent again: reminder P12 → 李娜');
  });
});

test('a message to a channel of the team is its manager’s to send again', async () => {
  const id = await message(office, { to: '#sales', dueAt: '09:00' }, { dead: 'gone' });
  expect(await act('wang', 'delivery.retry', { id })).toBe('done');
  const wide = await message(office, { to: '#managers', dueAt: '09:00' }, { dead: 'gone' });
  expect(await act('wang', 'delivery.retry', { id: wide })).toBe('done');
});

describe('a message that perhaps arrived', () => {
  test('asks first, and is sent again when that is wanted', async () => {
    const id = await message(office, { to: 'li', dueAt: '09:00', plan: 12 }, { unknown: 'timeout' });
    const list = await office.say('wang', '投递');
    const question = await office.press('wang', list, `delivery.retry.${id}`);
    expect(question.word).toBe('confirm');
    expect(question.text).toContain('可能已经送到了');
    expect(await stateOf(id)).toBe('unknown');
    expect(operations).toEqual([]);
    const answer = await office.press('wang', question, `delivery.retry.${id}`);
    expect(answer.word).toBe('done');
    expect(await stateOf(id)).toBe('ready');
    expect(operations).toMatchObject([{ note: `delivery ${id} sent again after unknown` }]);
  });
});

describe('a task that was given up', () => {
  test('is tried again by an administrator, once', async () => {
    const id = await deadJob(office, 'no such column');
    const list = await office.say('admin', '投递 失败');
    const answer = await office.press('admin', list, `job.retry.${id}`);
    expect(answer).toMatchObject({ word: 'done', text: expect.stringContaining('马上重试：每日送达小结') });
    expect(operations).toMatchObject([{ command: 'job.retry', undo: 'none' }]);
    expect((await office.press('admin', list, `job.retry.${id}`)).word).toBe('refused');
  });

  test('is nobody else’s', async () => {
    const id = await deadJob(office, 'no such column');
    for (const who of ['wang', 'gao', 'zhou']) {
      expect(await act(who, 'job.retry', { id })).toBe('denied');
    }
  });
});
