import { expect, test } from '@jest/globals';
import type { FormShown } from '../../../src/bot/adapter.ts';
import { WecomUnansweredError } from '../../../src/bot/wecom/api/errors.ts';
import { BotUncertainError } from '../../../src/bot/wecom/bot/botUncertainError.ts';
import { SettledForms } from '../../../src/bot/wecom/settledForms.ts';
import type { Answer } from '../../../src/handlers/chat/outcome.ts';
import type { SendResult } from '../../../src/handlers/ports/transport.ts';
import { textCard } from '../../../src/handlers/replies.ts';
import { quietLog } from '../../support/quietLog.ts';
import { FORM } from './guidedTalk.ts';

const DONE: Answer = { word: 'done', refs: [], card: textCard('已登记'), audience: 'asker' };
const MORE: Answer = { ...DONE, form: FORM };

interface Office {
  /** Where the form was asked for. */
  readonly key: string;
  /** Where the delivery engine speaks to her. */
  readonly direct: string;
  readonly answer?: Answer;
  /** Whether phones can open a form's page. */
  readonly hasPages?: boolean;
}

/** What is said of 李娜's form when WeCom does not tell whether its answer has arrived. */
async function unanswered(
  { key, direct, answer = DONE, hasPages = true }: Office,
  error: Error,
): Promise<FormShown> {
  const speaker = { platform: 'wecom', workspace: 'ww', externalId: 'LiNa' } as const;
  const place = { platform: 'wecom', workspace: 'ww', key } as const;
  const lost = async (): Promise<SendResult> => ({
    ok: false,
    failure: { kind: 'unknown', reason: error.message },
  });
  const forms = new SettledForms({
    answerer: { show: () => Promise.reject(error) } as never,
    transport: { freeze: () => '', send: lost },
    log: quietLog,
    hasApp: direct.startsWith('app:'),
    botIsHere: () => true,
    direct: () => ({ ...place, key: direct }),
    formUrl: hasPages ? (ticket) => `https://loupan.example.com/f/${ticket}` : undefined,
  });
  const kind = key.startsWith('group:') ? 'channel' : 'direct';
  return await forms.show({ ticket: 't', key: 'k', speaker, place: { ...place, kind } }, answer);
}

test.each<[string, Office]>([
  ['for a form of a group', { key: 'group:wrSales', direct: 'bot:lina' }],
  [
    'that is asked question by question',
    { key: 'bot:lina', direct: 'bot:lina', answer: MORE, hasPages: false },
  ],
  ['in a chat with the bot of whom the engine tells by the app', { key: 'bot:lina', direct: 'app:lina' }],
  ['in the chat of the app of whom the engine tells by the bot', { key: 'app:lina', direct: 'bot:lina' }],
])(
  'an answer %s of which WeCom does not tell whether it arrived is not taken for shown',
  async (_what, office) => {
    expect(await unanswered(office, new BotUncertainError('aibot_send_msg'))).toBe('doubtful');
    expect(await unanswered(office, new WecomUnansweredError('message/send', 'lost', true))).toBe('doubtful');
  },
);

test.each(['bot:lina', 'app:lina'])(
  'an answer that may stand where the engine speaks to her (%s) is looked for there',
  async (key) => {
    expect(await unanswered({ key, direct: key }, new BotUncertainError('aibot_send_msg'))).toBe('unsure');
  },
);
