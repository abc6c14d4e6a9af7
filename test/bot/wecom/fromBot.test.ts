import { expect, test } from '@jest/globals';
import type { BotChat, BotMessage, BotPressed } from '../../../src/bot/wecom/bot/botMessage.ts';
import { type BotListenerDeps, fromBot } from '../../../src/bot/wecom/inbound/fromBot.ts';
import { StoreUnavailableError } from '../../../src/handlers/ports/session.ts';

const LINE: BotMessage = {
  kind: 'message',
  msgid: 'CAIQ1',
  reqId: 'REQ1',
  chat: { kind: 'single', chatid: 'LiNa', userid: 'LiNa' },
  msgtype: 'text',
  text: '跟进 C12 电话',
  attachments: [],
  quote: null,
};

const PRESS: BotPressed = {
  kind: 'pressed',
  msgid: 'EVENT1',
  reqId: 'REQ2',
  chat: { kind: 'single', chatid: 'LiNa', userid: 'LiNa' },
  taskId: 'T1',
  eventKey: 'plan.done;plan=P3',
  selected: {},
};

/** Its kind of chat is 1 for a person and 2 for a group. */
interface Pushed {
  readonly chatid: string;
  readonly type: number;
  readonly body: { readonly markdown?: { readonly content: string } };
}

/** A bot whose desk fails as the test says; nothing else of it is asked for here. */
function bot(failures: readonly Error[], { notes = [] }: { readonly notes?: readonly Error[] } = {}) {
  const left = [...failures];
  const notesLeft = [...notes];
  const pushed: Pushed[] = [];
  const tried: string[] = [];
  const said: string[] = [];
  const shown: string[] = [];
  const waits: number[] = [];
  const deps = {
    desk: {
      handle: async ({ deliveryId }: { readonly deliveryId: string }) => {
        tried.push(deliveryId);
        const failure = left.shift();
        if (failure !== undefined) {
          throw failure;
        }
        return { word: 'done', refs: [], audience: 'asker' };
      },
    },
    show: async () => {
      shown.push('answer');
    },
    guided: { hear: async () => false, press: async () => false },
    memory: {
      spokenIn: async () => {
        const failure = notesLeft.shift();
        if (failure !== undefined) {
          throw failure;
        }
      },
    },
    pressed: { during: (_task: string, _id: string, work: () => Promise<void>) => work() },
    speaker: async (externalId: string) => ({ platform: 'wecom', workspace: 'ww', externalId }),
    thinking: { during: (_id: string, work: () => Promise<void>) => work(), answer: async () => false },
    calls: () => ({
      replyMarkdown: async (_id: string, content: string) => {
        said.push(content);
      },
      send: async (chatid: string, type: number, body: Pushed['body']) => {
        pushed.push({ chatid, type, body });
      },
    }),
    delay: async (ms: number) => {
      waits.push(ms);
    },
  } as unknown as BotListenerDeps;
  return {
    hear: () => fromBot(deps)(LINE),
    press: (chat: BotChat = PRESS.chat) => fromBot(deps)({ ...PRESS, chat }),
    tried,
    said,
    pushed,
    shown,
    waits,
  };
}

const away = (): Error => new StoreUnavailableError('the database is away');

test('a line to the bot is tried again while the database is away, as the same delivery, and answered once', async () => {
  const { hear, tried, said, shown, waits } = bot([away(), away()]);
  await hear();
  expect(new Set(tried)).toEqual(new Set(['bot:CAIQ1']));
  expect([tried.length, waits.length, shown, said]).toEqual([3, 2, ['answer'], []]);
});

test.each([
  ['stays away', Array.from({ length: 9 }, away), 4],
  ['is not what failed', [new Error('a fault')], 1],
])('where the database %s the person is told, once', async (_what, failures, times) => {
  const { hear, tried, said, shown } = bot(failures);
  await expect(hear()).rejects.toThrow();
  expect([tried.length, shown, said.length]).toEqual([times, [], 1]);
  expect(said[0]).toContain('没有做');
});

test('a line is not lost where the database is away already when the bot notes who has spoken', async () => {
  const { hear, tried, shown, waits } = bot([], { notes: [away(), away()] });
  await hear();
  expect([tried, waits.length, shown]).toEqual([['bot:CAIQ1'], 2, ['answer']]);
});

test('a press on a card of the bot is tried again while the database is away, as the same delivery, and answered once', async () => {
  const { press, tried, pushed, shown, waits } = bot([away(), away()]);
  await press();
  expect([tried, waits.length, shown, pushed]).toEqual([
    ['bot:EVENT1', 'bot:EVENT1', 'bot:EVENT1'],
    2,
    ['answer'],
    [],
  ]);
});

test.each([
  ['alone', PRESS.chat, 1],
  ['in a group', { kind: 'group', chatid: 'wrSales', userid: 'LiNa' }, 2],
] as const)(
  'a press %s that could not be taken in the end is told of where it was made, once',
  async (_where, chat, type) => {
    const { press, tried, said, pushed, shown } = bot(Array.from({ length: 9 }, away));
    await expect(press(chat)).rejects.toThrow(StoreUnavailableError);
    expect([tried.length, shown, said]).toEqual([4, [], []]);
    expect(pushed).toMatchObject([{ chatid: chat.chatid, type }]);
    expect(pushed[0]!.body.markdown!.content).toContain('没有做');
  },
);
