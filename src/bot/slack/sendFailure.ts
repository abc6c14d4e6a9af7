import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import type { SendFailure } from '../../handlers/ports/transport.ts';
import { NEVER_CONNECTED } from '../neverConnected.ts';

/** Slack says itself that it may have done it all the same (docs.slack.dev, chat.postMessage, errors). */
const MAY_BE_DONE = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable']);
/** Nothing goes any more until an operator mends it. */
const SHUT_OUT = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'org_login_required',
  'team_access_not_granted',
]);
/** What passes, or can be mended: patience, not death. */
const MENDABLE = new Set([
  ...SHUT_OUT,
  'missing_scope',
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'team_added_to_org',
  'accesslimited',
]);
const NOT_SENT = new Set(NEVER_CONNECTED);

/** The error word of a refusal: `channel_not_found`. */
export function refusal(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}

/** The error word where Slack refuses us as a whole, whatever we would say. */
export function shutOutBy(error: unknown): string | undefined {
  const word = refusal(error);
  return word !== undefined && SHUT_OUT.has(word) ? word : undefined;
}

/** What a failed call means for the message. */
export function sendFailure(error: unknown): SendFailure {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'retry', reason: 'limited by Slack', afterMs: error.retryAfter * 1_000 };
  }
  const word = refusal(error);
  if (word !== undefined) {
    return {
      kind: MAY_BE_DONE.has(word) ? 'unknown' : MENDABLE.has(word) ? 'retry' : 'dead',
      reason: `Slack: ${word}`,
    };
  }
  if (error instanceof WebAPIHTTPError) {
    return error.statusCode >= 500
      ? { kind: 'unknown', reason: `Slack answered ${error.statusCode}` }
      : { kind: 'retry', reason: `Slack answered ${error.statusCode}` };
  }
  if (error instanceof WebAPIRequestError) {
    const code = codeOf(error.original);
    return NOT_SENT.has(code)
      ? { kind: 'retry', reason: `Slack cannot be reached (${code})` }
      : { kind: 'unknown', reason: `no answer from Slack${code === '' ? '' : ` (${code})`}` };
  }
  throw error;
}

/** The innermost code: fetch wraps what the socket said. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return '';
  }
  const { code, cause } = error as Error & { code?: unknown };
  return typeof code === 'string' ? code : codeOf(cause);
}
