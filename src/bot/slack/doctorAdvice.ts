import { refusal, sendFailure } from './sendFailure.ts';
import { APP_TOKEN_SCOPE } from './surface.ts';

export type SlackToken = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

const COPY: Readonly<Record<SlackToken, string>> = {
  SLACK_BOT_TOKEN: 'copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions',
  SLACK_APP_TOKEN: 'copy the token (xapp-…) from Basic Information > App-Level Tokens',
};

/** What went wrong with a call, and what to do about it, by the error words of docs.slack.dev (auth.test, apps.connections.open). */
export function doctorAdvice(error: unknown, token: SlackToken): string {
  const word = refusal(error);
  switch (word) {
    case undefined:
      return `${reasonOf(error)}: check that this machine reaches https://slack.com (name service, firewall, proxy), and SLACK_API_URL`;
    case 'invalid_auth':
    case 'not_authed':
    case 'not_allowed_token_type':
      return `Slack does not take ${token} (${word}): ${COPY[token]} again`;
    case 'token_revoked':
    case 'account_inactive':
    case 'app_uninstalled':
      return `${token} has ended (${word}): install the app again under Install App, then ${COPY[token]}`;
    case 'token_expired':
      return `${token} has expired: Loupan needs a token that lasts; take token rotation out of the manifest and make a new app of it`;
    case 'missing_scope':
      return token === 'SLACK_APP_TOKEN'
        ? `SLACK_APP_TOKEN lacks the scope ${APP_TOKEN_SCOPE}: make a new one with it under Basic Information > App-Level Tokens`
        : `the token lacks a scope for this: see the finding about scopes`;
    default:
      return `Slack refuses (${word}): see docs.slack.dev/reference/methods for this word`;
  }
}

function reasonOf(error: unknown): string {
  try {
    return sendFailure(error).reason;
  } catch {
    return error instanceof Error ? error.message : 'no answer';
  }
}
