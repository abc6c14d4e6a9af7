import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CodeRoom, encodeAction } from '../../../src/bot/actionCode.ts';
import type { Intent, Speaker } from '../../../src/handlers/chat/intent.ts';
import { systemIds } from '../../../src/ids.ts';
import type { Notice } from '../../../src/handlers/ports/notice.ts';
import { openOffice, type Office } from '../../support/conversation.ts';
import { waitingNotices } from '../../support/waitingNotices.ts';

describe('somebody who was named by an address of mail', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(async () => {
    await office.close();
  });

  const lina: Speaker = {
    platform: 'slack',
    workspace: 'T1',
    externalId: 'U777',
    email: 'lina@example.com',
  };
  const say = (speaker: Speaker, text: string) =>
    office.desk.handle({
      deliveryId: systemIds.uuid(),
      speaker,
      place: { platform: 'slack', workspace: 'T1', key: 'D1', kind: 'direct' },
      said: { kind: 'line', text },
    } satisfies Intent);

  it('is known by his account as soon as the platform has verified the address', async () => {
    expect((await say(lina, '今日')).word).toBe('denied');
    await office.say('admin', '成员 slack:LiNa@Example.com 李小娜 置业顾问 项目=云溪府');
    expect((await say({ ...lina, email: 'other@example.com' }, '今日')).word).toBe('denied');
    expect((await say({ platform: 'slack', workspace: 'T1', externalId: 'U778' }, '今日')).word).toBe(
      'denied',
    );
    expect((await say(lina, '今日')).word).toBe('done');
    // From here on the account counts, whatever address it has.
    expect((await say({ ...lina, email: 'married@example.com' }, '今日')).word).toBe('done');
    expect((await say({ ...lina, externalId: 'U779' }, '今日')).word).toBe('denied');
  });

  it('is shown to the administrators once, with the form that adds him', async () => {
    const newcomer: Speaker = { platform: 'slack', workspace: 'T1', externalId: 'U900', name: '周新' };
    expect((await say(newcomer, '今日')).word).toBe('denied');
    expect((await say(newcomer, '在吗')).word).toBe('denied');
    const shown = (await waitingNotices(office.engine, office.clock.now())).filter(({ dedupKey }) =>
      dedupKey.startsWith('newcomer:'),
    );
    expect(shown).toHaveLength(1);
    const [{ card }] = shown as [Notice];
    expect(JSON.stringify(card)).toContain('周新（slack:U900）');
    const [action] = card.blocks.flatMap((block) => (block.kind === 'actions' ? block.items : []));
    const form = await office.desk.handle({
      deliveryId: systemIds.uuid(),
      speaker: { platform: 'web', workspace: 'demo', externalId: 'admin' },
      place: { platform: 'web', workspace: 'demo', key: 'dm:admin', kind: 'direct' },
      said: { kind: 'action', command: action!.command, input: action!.input },
    });
    const values = Object.fromEntries((form.form?.fields ?? []).map(({ name, value }) => [name, value]));
    expect(values).toMatchObject({ identity: 'slack:U900', name: '周新' });
  });

  it('is found in any workspace until it is known which one there is', async () => {
    await office.say('admin', '成员 slack:U555 赵小明 置业顾问 项目=云溪府');
    const zhao: Speaker = { platform: 'slack', workspace: 'T1', externalId: 'U555' };
    expect((await say(zhao, '今日')).word).toBe('denied');
    await office.store.tx((session) => session.adoptIdentities('slack', 'T1'));
    expect((await say(zhao, '今日')).word).toBe('done');
    expect((await say({ ...zhao, workspace: 'T2' }, '今日')).word).toBe('denied');
  });
});

describe('what a field offers while somebody types', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(async () => {
    await office.close();
  });
  const who = (externalId: string): Speaker => ({ platform: 'web', workspace: 'demo', externalId });

  it('are his own customers, the last ones first, with masked phones; nobody else’s', async () => {
    const recent = await office.desk.suggest(who('li'), 'customer', '');
    expect(recent.length).toBeGreaterThan(2);
    expect(recent.every(({ label }) => !/\d{11}/u.test(label))).toBe(true);
    const [first] = recent;
    expect(await office.desk.suggest(who('li'), 'customer', first!.value)).toEqual([first]);
    const chens = (await office.desk.suggest(who('chen'), 'customer', '')).map(({ value }) => value);
    expect(recent.filter(({ value }) => chens.includes(value))).toEqual([]);
  });

  it('are the colleagues of his project by a part of their name', async () => {
    const named = await office.desk.suggest(who('wang'), 'person', '李');
    expect(named).toContainEqual({ value: '李娜', label: '李娜' });
    expect(named.every(({ label }) => label.includes('李'))).toBe(true);
  });

  it('is nothing for a stranger', async () => {
    expect(await office.desk.suggest(who('nobody'), 'customer', '')).toEqual([]);
    expect(await office.desk.suggest(who('nobody'), 'person', '')).toEqual([]);
  });
});

describe('a button that would carry more than a platform keeps', () => {
  it('carries where it lies, and does the same', async () => {
    const office = await openOffice();
    const detail = '想要带院子的，'.repeat(80);
    const duplicate = await office.say('li', `新客 王先生 13800138000 需求=${detail}`);
    const long = duplicate.actions.find(({ input }) => 'draft' in input);
    expect(long).toBeDefined();
    expect((await office.press('li', duplicate, long!.id)).word).toBe('done');
    await office.close();
  });

  it('fits into the 1,024 bytes of WeCom, also in Chinese and with what a platform writes as three', async () => {
    const office = await openOffice();
    const room: CodeRoom = { button: 1_019, select: 1_019, sizeOf: (code) => Buffer.byteLength(code) };
    for (const detail of ['院'.repeat(250), '院'.repeat(300), '院'.repeat(320), '全款98%'.repeat(55)]) {
      const duplicate = await office.say('li', `新客 王先生 13800138000 需求=${detail}`);
      expect(duplicate.actions.length).toBeGreaterThan(0);
      for (const action of duplicate.actions) {
        expect(() => encodeAction(action, room)).not.toThrow();
      }
    }
    await office.close();
  });
});
