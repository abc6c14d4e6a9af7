import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DeliveryKind } from './delivery.ts';
import { interactions } from './interactions.ts';
import { startSlackWorld, type SlackWorld } from './slackWorld.ts';
import type { Json } from './worldTypes.ts';

const TITLE = { type: 'plain_text', text: '登记' };
const MODAL = {
  type: 'modal',
  callback_id: 'form',
  title: TITLE,
  notify_on_close: true,
  blocks: [
    {
      type: 'input',
      block_id: 'who',
      label: TITLE,
      element: { type: 'external_select', action_id: 'pick:customer' },
    },
    {
      type: 'input',
      block_id: 'day',
      label: TITLE,
      element: { type: 'datepicker', action_id: 'day', initial_date: '2026-11-23' },
    },
    {
      type: 'actions',
      elements: [{ type: 'button', text: TITLE, action_id: 'more', value: 'more' }],
    },
  ],
};

describe('what people do', () => {
  let world: SlackWorld;
  let told: { readonly kind: DeliveryKind; readonly payload: Json }[];
  /** What the app answers next. */
  let answer: unknown;
  let people: ReturnType<typeof interactions>;

  /** Calls a method as the app does. */
  async function call(method: string, body: Json): Promise<Json> {
    const response = await fetch(`${world.apiUrl}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${world.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Json;
  }

  beforeEach(async () => {
    world = await startSlackWorld();
    told = [];
    answer = '';
    people = interactions(
      world,
      async (kind, payload) => {
        told.push({ kind, payload });
        return { status: 200, body: answer, ms: 0 };
      },
      () => new Date('2026-11-23T02:00:00Z'),
    );
  });

  afterEach(async () => {
    await world.stop();
  });

  test('fill in, cancel and stack modals', async () => {
    await call('views.open', { trigger_id: await world.triggerId('li'), view: MODAL });
    answer = { options: [] };
    expect(await people.suggest({ user: 'li', actionId: 'pick:customer', value: '张' })).toMatchObject({
      payload: { type: 'block_suggestion', block_id: 'who', value: '张' },
      body: { options: [] },
    });
    answer = { response_action: 'push', view: { ...MODAL, callback_id: 'second' } };
    await people.submitView({ user: 'li', values: { who: 'C12' } });
    expect(told.at(-1)?.payload).toMatchObject({
      type: 'view_submission',
      user: { id: world.user('li').id, team_id: world.team },
      view: {
        state: {
          values: {
            who: { 'pick:customer': { selected_option: { value: 'C12' } } },
            day: { day: { selected_date: '2026-11-23' } },
          },
        },
      },
    });
    expect(world.views('li').map(({ view }) => view.callback_id)).toEqual(['form', 'second']);
    answer = { response_action: 'update', view: { ...MODAL, callback_id: 'third' } };
    await people.submitView({ user: 'li', values: { who: 'C13', day: null } });
    expect(world.views('li').map(({ view }) => view.callback_id)).toEqual(['form', 'third']);
    answer = '';
    expect(await people.closeView({ user: 'li' })).toMatchObject({ payload: { type: 'view_closed' } });
    expect(world.views('li').map(({ view }) => view.callback_id)).toEqual(['form']);
    answer = { response_action: 'errors', errors: { nowhere: '错' } };
    await people.submitView({ user: 'li' });
    expect(world.faults).toMatchObject([{ kind: 'errors' }]);
    answer = { response_action: 'clear' };
    await people.submitView({ user: 'li' });
    expect(world.views()).toEqual([]);
  });

  test('press buttons in modals, in the home tab and in messages for their eyes only', async () => {
    await call('views.open', { trigger_id: await world.triggerId('li'), view: MODAL });
    const [modal] = world.views('li');
    await people.press({ user: 'li', inView: modal!, action: 'more' });
    expect(told.at(-1)?.payload).toMatchObject({
      type: 'block_actions',
      container: { type: 'view', view_id: modal?.id },
      actions: [{ type: 'button', action_id: 'more', value: 'more' }],
      view: { state: { values: { day: { day: { selected_date: '2026-11-23' } } } } },
    });
    const menu = {
      type: 'static_select',
      action_id: 'menu',
      options: [{ text: { type: 'plain_text', text: '改期' }, value: 'later' }],
    };
    const blocks = [{ type: 'actions', elements: [menu] }];
    await call('views.publish', { user_id: world.user('li').id, view: { type: 'home', blocks } });
    await people.press({ user: 'li', inView: 'home', action: 'menu', option: '改期' });
    expect(told.at(-1)?.payload).toMatchObject({
      view: { type: 'home' },
      actions: [{ selected_option: { value: 'later' } }],
    });
    const channel = world.channel('#sales').id;
    await call('chat.postEphemeral', { channel, user: world.user('li').id, text: '卡', blocks });
    const [card] = world.ephemerals('#sales', 'li');
    await people.press({
      user: 'li',
      channel: '#sales',
      ts: card?.ts ?? '',
      action: 'menu',
      option: 'later',
    });
    expect(told.at(-1)?.payload).toMatchObject({ container: { is_ephemeral: true, message_ts: card?.ts } });
    await expect(
      people.press({ user: 'li', channel: '#sales', ts: card?.ts ?? '', action: 'menu', option: 'never' }),
    ).rejects.toThrow('never is not offered');
  });

  test('use shortcuts and mention the bot; Slack tells of changes to them', async () => {
    await people.shortcut({ user: 'li', callbackId: 'open:visit' });
    expect(told.at(-1)).toMatchObject({
      kind: 'interactive',
      payload: { type: 'shortcut', callback_id: 'open:visit' },
    });
    await people.messageShortcut({
      user: 'wang',
      by: 'li',
      channel: '#sales',
      text: '看房',
      callbackId: 'log',
    });
    expect(told.at(-1)?.payload).toMatchObject({
      type: 'message_action',
      channel: { name: 'sales' },
      message: { text: '看房', user: world.user('li').id },
      user: { id: world.user('wang').id },
    });
    await people.mention({ user: 'stranger', channel: '#shared', text: '帮助' });
    expect(told.at(-1)?.payload).toMatchObject({
      event: {
        type: 'app_mention',
        text: `<@${world.botUser}> 帮助`,
        user_team: world.user('stranger').team,
      },
    });
    await people.userChanged('li', { deleted: true });
    expect(told.at(-1)?.payload).toMatchObject({ event: { type: 'user_change', user: { deleted: true } } });
    expect(await call('chat.postMessage', { channel: world.user('li').id, text: '在吗' })).toMatchObject({
      ok: false,
      error: 'channel_not_found',
    });
  });
});
