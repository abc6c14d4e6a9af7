import { describe, expect, test } from '@jest/globals';
import { WecomError } from '../../../src/bot/wecom/api/errors.ts';
import type { PartKey } from '../../../src/bot/wecom/partKey.ts';
import { WecomMemory } from '../../../src/bot/wecom/wecomMemory.ts';
import { WecomTransport } from '../../../src/bot/wecom/wecomTransport.ts';
import type { Card } from '../../../src/handlers/chat/card.ts';
import { fakeClock } from '../../support/clock.ts';
import { MemoryNotes } from '../../support/memoryNotes.ts';
import { quietLog } from '../../support/quietLog.ts';

const TO = { platform: 'wecom', workspace: 'ww', key: 'app:lina' } as const;
const TASK_KNOWN = 42014;

/** A reminder with a button, and one that only says something. */
const REMINDER: Card = {
  heading: '该联系王先生',
  blocks: [{ kind: 'actions', items: [{ id: 'done', label: '已联系', command: 'plan.done', input: {} }] }],
};
const WORDS: Card = { blocks: [{ kind: 'text', text: '该联系王先生' }] };

/** A transport to a WeCom that refuses everything with this number. */
function refusedWith(errcode: number) {
  const tried: PartKey[] = [];
  const transport = new WecomTransport({
    log: quietLog,
    memory: new WecomMemory(new MemoryNotes(), fakeClock()),
    sendPart: async (_target, _part, key) => {
      tried.push(key);
      throw new WecomError(errcode, 'message/send');
    },
    settle: async () => false,
    botIsElsewhere: () => false,
    drawnAs: (sink) => sink,
  });
  const send = (card: Card) => transport.send(TO, transport.freeze(card, TO, 'zh-CN'), 'reminder:1');
  return { send, tried };
}

describe('a message whose answer was lost and that is sent again', () => {
  test('counts as sent where WeCom says that there is a card of this task already', async () => {
    const { send, tried } = refusedWith(TASK_KNOWN);
    expect(await send(REMINDER)).toMatchObject({ ok: true, remoteRef: expect.stringMatching(/^lp-/u) });
    expect(tried).toEqual([{ message: 'reminder:1', index: 0 }]);
  });

  test.each([
    ['another refusal of a card', REMINDER, 45002],
    ['the same of what is no card', WORDS, TASK_KNOWN],
  ])('is not sent by %s', async (_what, card, errcode) => {
    expect(await refusedWith(errcode).send(card)).toMatchObject({ ok: false, failure: { kind: 'dead' } });
  });
});
