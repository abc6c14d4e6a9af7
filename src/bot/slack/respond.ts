import type { SlackMessage } from './cardMessages.ts';

/** What Slack shows as the answer to a slash command or a press. */
export interface CommandAnswer extends Pick<SlackMessage, 'text' | 'blocks'> {
  readonly response_type: 'ephemeral' | 'in_channel';
}

/** Answers by the address that came with what was asked; rejects where Slack does not take it (any more). */
export type Respond = (url: string, message: CommandAnswer) => Promise<void>;

const WITHIN_MS = 5_000;

/** `fetch` of a response_url (docs.slack.dev, handling user interaction): 5 times within 30 minutes. */
export const respondByFetch: Respond = async (url, { response_type, text, blocks }) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response_type, text, blocks, replace_original: false }),
    signal: AbortSignal.timeout(WITHIN_MS),
  });
  if (!response.ok) {
    throw new Error(`Slack answered ${response.status}`);
  }
};
