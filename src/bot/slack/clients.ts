import type { FetchFunction } from '@slack/web-api';
import { WebClient } from '@slack/web-api';
import type { Logger } from '@slack/logger';

export interface Clients {
  /** While somebody waits: a trigger dies within three seconds, so nothing is tried for longer. */
  readonly prompt: WebClient;
  /** For the delivery engine, which has its own patience: every refusal comes back at once. */
  readonly patient: WebClient;
}

interface ClientOptions {
  readonly token: string;
  readonly apiUrl: string | undefined;
  readonly logger: Logger;
  readonly fetch?: FetchFunction;
}

const PROMPT_MS = 2_000;
const PATIENT_MS = 15_000;

/**
 * Two, because a client that is told to wait (429) holds back all of its calls: one limited channel would delay every other one
 * and every open form. Neither waits by itself (rejectRateLimitedCalls).
 */
export function createClients({ token, apiUrl, logger, fetch }: ClientOptions): Clients {
  const common = {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    ...(fetch === undefined ? {} : { fetch }),
    logger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    maxRequestConcurrency: 64,
  };
  return {
    prompt: new WebClient(token, { ...common, timeout: PROMPT_MS }),
    patient: new WebClient(token, { ...common, timeout: PATIENT_MS }),
  };
}
