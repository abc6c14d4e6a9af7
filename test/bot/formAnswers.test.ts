import { expect, test } from '@jest/globals';
import type { FormShown, SettledForm } from '../../src/bot/adapter.ts';
import { formAnswers } from '../../src/bot/formAnswers.ts';
import { plainText } from '../../src/bot/plainText.ts';
import type { Answer } from '../../src/handlers/chat/outcome.ts';
import type { Notice } from '../../src/handlers/ports/notice.ts';
import type { Store } from '../../src/handlers/ports/session.ts';
import { textCard } from '../../src/handlers/replies.ts';
import { fakeClock } from '../support/clock.ts';
import { quietLog } from '../support/quietLog.ts';

const FORM: SettledForm = {
  ticket: 'ticket-1',
  key: 'form:ticket-1',
  speaker: { platform: 'wecom', workspace: 'ww', externalId: 'lina' },
  place: { platform: 'wecom', workspace: 'ww', key: 'bot:lina', kind: 'direct' },
};
const ANSWER: Answer = { word: 'done', refs: [], card: textCard('已登记'), audience: 'asker' };
const NOW = fakeClock().now();

/** What goes to 李娜 through the outbox after her chat was tried with this outcome. */
async function handedOver(formSettled: () => Promise<FormShown>, answer = ANSWER): Promise<Notice[]> {
  const notices: Notice[] = [];
  const session = {
    members: { identity: async () => ({ memberId: 'li' }) },
    enqueue: async (notice: Notice) => {
      notices.push(notice);
    },
  };
  const store = { tx: (work: (of: typeof session) => unknown) => work(session) } as unknown as Store;
  let nudges = 0;
  await formAnswers({
    adapters: [{ platform: 'wecom', formSettled }],
    store,
    clock: fakeClock(),
    log: quietLog,
    formUrl: (ticket) => `https://loupan.example.com/f/${ticket}`,
    nudge: () => {
      nudges += 1;
    },
  })(FORM, answer);
  expect(nudges).toBe(notices.length);
  return notices;
}

test('an answer that was shown is not sent again', async () => {
  expect(await handedOver(async () => 'shown')).toEqual([]);
});

test.each([
  ['certainly not shown', async (): Promise<FormShown> => 'not', undefined],
  ['perhaps shown where it can be looked for', async (): Promise<FormShown> => 'unsure', NOW],
  ['given to an adapter that failed', () => Promise.reject(new Error('a fault')), NOW],
])('an answer that was %s goes to its person as it is', async (_what, formSettled, triedAt) => {
  const [notice, ...more] = await handedOver(formSettled);
  expect(more).toEqual([]);
  expect([notice!.dedupKey, notice!.card, notice!.triedAt]).toEqual([FORM.key, ANSWER.card, triedAt]);
});

test.each([
  ['已登记', '再发一次'],
  ['Registered', 'once more'],
])(
  'an answer (%s) that may stand where nobody can look for it is sent again, and says so',
  async (text, says) => {
    const [notice, ...more] = await handedOver(async () => 'doubtful', { ...ANSWER, card: textCard(text) });
    expect(more).toEqual([]);
    // It is not looked for.
    expect(notice!.triedAt).toBeUndefined();
    const shown = plainText(notice!.card);
    expect(shown).toContain(text);
    expect(shown).toContain(says);
  },
);
