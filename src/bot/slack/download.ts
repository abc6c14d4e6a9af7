import { boundedBody } from '../boundedBody.ts';

/**
 * Fetches a file that Slack keeps, with the bot's token. Rejects where it is not to be had. One that is larger than `mostBytes` is
 * read until that is plain: what comes back is then larger, too.
 */
export type Download = (address: string, mostBytes: number, signal: AbortSignal) => Promise<Uint8Array>;

/** Where `url_private_download` points to (docs.slack.dev, file object). Nobody else is shown the token. */
const SLACKS = /(?:^|\.)(?:slack\.com|slack-files\.com)$/u;

/**
 * From Slack's own hosts only or, behind a relay, that of SLACK_API_URL. Slack sends whoever may not have the file on to its page for
 * signing in, so a redirection is a refusal.
 */
export function downloader({
  token,
  apiUrl,
}: {
  readonly token: string;
  readonly apiUrl: string | undefined;
}): Download {
  const own = apiUrl === undefined ? undefined : new URL(apiUrl).origin;
  return async (address, mostBytes, signal) => {
    const url = new URL(address);
    const isSlacks = url.protocol === 'https:' && SLACKS.test(url.hostname);
    if (url.origin !== own && !isSlacks) {
      throw new Error(`a file is said to lie at ${url.host}, which is not Slack's`);
    }
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'error',
      signal,
    });
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      throw new Error(`Slack answered ${response.status} to the download of a file`);
    }
    return await boundedBody(response.body, mostBytes);
  };
}
