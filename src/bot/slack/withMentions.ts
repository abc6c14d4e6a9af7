import type { Mention } from '../../handlers/ports/transport.ts';
import { namesCalled } from '../namesCalled.ts';
import type { SlackMessage } from './cardMessages.ts';
import { escapeText } from './slackText.ts';

/** Whoever was named by his address of mail and has not spoken yet is not known by his account. */
const USER = /^[UW][A-Z0-9]+$/u;

/** The messages of a card, the first of which calls these people at its head: Slack tells them by `<@U…>` in the blocks. */
export function withMentions(
  [first, ...rest]: readonly SlackMessage[],
  mentions: readonly Mention[],
): readonly SlackMessage[] {
  if (first === undefined || mentions.length === 0) {
    return first === undefined ? [] : [first, ...rest];
  }
  const called = mentions
    .map((one) => (USER.test(one.account ?? '') ? `<@${one.account ?? ''}>` : escapeText(namesCalled([one]))))
    .join(' ');
  const head = { type: 'section', text: { type: 'mrkdwn', text: called } } as const;
  return [
    {
      text: `${called} ${first.text}`,
      blocks: [head, ...first.blocks],
      ...(first.plainBlocks === undefined ? {} : { plainBlocks: [head, ...first.plainBlocks] }),
    },
    ...rest,
  ];
}
