import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Card } from '../../../src/handlers/chat/card.ts';
import type { RawValues } from '../../../src/handlers/chat/intent.ts';
import type { Answer } from '../../../src/handlers/chat/outcome.ts';
import { accountEnded, accountRenamed } from '../../../src/handlers/company/accountEnded.ts';
import { systemIds } from '../../../src/ids.ts';
import { openOffice, type Office } from '../../support/conversation.ts';
import { waitingNotices } from '../../support/waitingNotices.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const ended = (externalId: string): Promise<boolean> => accountEnded(deps(), account(externalId));
const account = (externalId: string) => ({ platform: 'web', workspace: 'demo', externalId }) as const;
const deps = () => ({
  store: office.store,
  clock: office.clock,
  ids: systemIds,
  zone: 'Asia/Shanghai',
  nudge: () => undefined,
});
const idOf = async (key: string): Promise<string> =>
  (await office.store.read.members.actor(account(key)))!.member.id;
const actionOf = ({ blocks }: Card) =>
  blocks.flatMap((block) => (block.kind === 'actions' ? block.items : []))[0]!;

const act = (as: string, command: string, input: RawValues): Promise<Answer> =>
  office.desk.handle({
    deliveryId: systemIds.uuid(),
    speaker: account(as),
    place: { platform: 'web', workspace: 'demo', key: `dm:${as}`, kind: 'direct' },
    said: { kind: 'action', command, input },
  });

describe('somebody who has left the company', () => {
  test('has no access from then on, and whoever led him gets one card with what he leaves open', async () => {
    await office.say('li', '计划 C12 明天15:00 电话');
    expect(await ended('li')).toBe(true);
    expect((await office.say('li', '客户 C12')).word).toBe('denied');
    const notices = await waitingNotices(office.engine, office.clock.now());
    const told = notices.filter(({ card }) => card.heading?.includes('已离职') === true);
    expect(told.map(({ target }) => target)).toEqual([{ kind: 'member', memberId: await idOf('wang') }]);
    expect(JSON.stringify(told[0]!.card)).toMatch(/1 个没做完的跟进计划，名下客户 \d+ 位/u);
    expect(actionOf(told[0]!.card)).toMatchObject({ label: '交接', command: 'staff.handOver' });
    expect(await ended('li')).toBe(false);
    expect(await ended('nobody')).toBe(false);
  });

  test('an older card’s button for his plans leads to the hand-over of everything, and moves nothing by itself', async () => {
    await office.say('li', '计划 C12 明天15:00 电话');
    await ended('li');
    const from = await idOf('li');
    const answer = await act('wang', 'plan.handOver', { from, to: await idOf('chen') });
    expect(answer.word).toBe('refused');
    expect(actionOf(answer.card!)).toMatchObject({ command: 'staff.handOver', input: { member: from } });
    expect(await office.store.read.plans.openOfMember(from, 10)).toHaveLength(1);
  });
});

test('an account that the platform renames stays the same member', async () => {
  await accountRenamed(deps(), account('li'), 'li.na');
  expect((await office.store.read.members.actor(account('li.na')))!.member.name).toBe('李娜');
  expect(await office.store.read.members.actor(account('li'))).toBeUndefined();
});
