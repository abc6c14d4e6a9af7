import type { FetchFunction, WebAPICallResult } from '@slack/web-api';
import { WebClient } from '@slack/web-api';
import type { Clock } from '../../handlers/ports/clock.ts';
import type { Log } from '../../handlers/ports/log.ts';
import { skewOf } from '../skewOf.ts';
import { boltLogger } from './boltLogger.ts';

/** Who Slack says we are. */
export interface DoctorSelf {
  readonly team: string;
  readonly teamName: string;
  /** By which the bot is invited: /invite @loupan. */
  readonly botName: string;
  /** Of the token; undefined where Slack did not say. */
  readonly scopes: readonly string[] | undefined;
  /** This machine's clock less Slack's, as far as whole seconds tell; undefined where Slack did not say. */
  readonly skewMs: number | undefined;
}

export interface DoctorChannel {
  readonly name: string;
  readonly isMember: boolean;
  readonly isArchived: boolean;
}

/** What the doctor asks of Slack. Each rejects with the error of the Web API's client. */
export interface DoctorClient {
  self(): Promise<DoctorSelf>;
  /** Whether a connection of Socket Mode could be opened. */
  openSocket(): Promise<void>;
  channel(address: string): Promise<DoctorChannel>;
}

interface DoctorClientOptions {
  readonly botToken: string;
  readonly appToken: string | undefined;
  /** Slack's own where it is undefined. */
  readonly apiUrl: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

const WITHIN_MS = 10_000;

export function createDoctorClient(options: DoctorClientOptions): DoctorClient {
  const { botToken, appToken, apiUrl, clock, log } = options;
  let skewMs: number | undefined;
  const timed: FetchFunction = async (input, init) => {
    const before = clock.now().getTime();
    const response = await fetch(input, init);
    skewMs = skewOf(response.headers.get('date'), (before + clock.now().getTime()) / 2);
    return response;
  };
  const common = {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    logger: boltLogger(log),
    fetch: timed,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: WITHIN_MS,
  };
  const bot = new WebClient(botToken, common);
  return {
    async self() {
      const said = await bot.auth.test();
      return {
        team: said.team_id ?? '',
        teamName: said.team ?? '',
        botName: said.user ?? '',
        scopes: (said as WebAPICallResult).response_metadata?.scopes,
        skewMs,
      };
    },
    async openSocket() {
      await new WebClient(appToken, common).apps.connections.open({});
    },
    async channel(address) {
      const { channel } = await bot.conversations.info({ channel: address });
      return {
        name: channel?.name ?? address,
        isMember: channel?.is_member === true,
        isArchived: channel?.is_archived === true,
      };
    },
  };
}
