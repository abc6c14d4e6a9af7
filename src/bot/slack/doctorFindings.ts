import type { Finding } from '../finding.ts';
import { doctorAdvice } from './doctorAdvice.ts';
import { doctorChannels, type SetChannel } from './doctorChannels.ts';
import type { DoctorClient, DoctorSelf } from './doctorClient.ts';
import { doctorScopes } from './doctorScopes.ts';

/** Slack refuses to be answered, and Loupan refuses what it is sent, when the clocks differ by more (docs.slack.dev, verifying requests). */
const MOST_SKEW_MS = 5 * 60_000;
const WARN_SKEW_MS = 60_000;

export interface DoctorCase {
  readonly client: DoctorClient;
  readonly mode: 'socket' | 'http';
  /** Under which Slack reaches us in HTTP mode. */
  readonly baseUrl: string;
  /** Those of Slack that receive something; undefined where the database could not say. */
  readonly channels: readonly SetChannel[] | undefined;
}

/** Everything about Slack that can be told without doing anything in it. */
export async function doctorFindings({ client, mode, baseUrl, channels }: DoctorCase): Promise<Finding[]> {
  const way = mode === 'http' ? address(baseUrl) : await socket(client);
  let self: DoctorSelf;
  try {
    self = await client.self();
  } catch (error) {
    return [{ what: 'slack', state: 'fail', detail: doctorAdvice(error, 'SLACK_BOT_TOKEN') }, way];
  }
  return [
    {
      what: 'slack',
      state: 'ok',
      detail: `workspace ${self.teamName} (${self.team}), the bot is @${self.botName}`,
    },
    way,
    ...doctorScopes(self.scopes),
    clock(self.skewMs, mode),
    ...(channels === undefined
      ? [
          {
            what: 'slack channels',
            state: 'warn' as const,
            detail: 'not looked at: the database has no channels yet; npm start makes its tables',
          },
        ]
      : await doctorChannels(client, self, channels)),
  ];
}

async function socket(client: DoctorClient): Promise<Finding> {
  try {
    await client.openSocket();
    return { what: 'slack socket', state: 'ok', detail: 'Socket Mode can be opened' };
  } catch (error) {
    return { what: 'slack socket', state: 'fail', detail: doctorAdvice(error, 'SLACK_APP_TOKEN') };
  }
}

function address(baseUrl: string): Finding {
  return baseUrl.startsWith('https://')
    ? {
        what: 'slack address',
        state: 'ok',
        detail: `Slack must be told ${baseUrl}/slack/events (npm run -s manifest -- http --base-url ${baseUrl})`,
      }
    : {
        what: 'slack address',
        state: 'fail',
        detail: `BASE_URL is "${baseUrl}", and Slack delivers to https only: set it to the public https address, or set SLACK_MODE=socket`,
      };
}

function clock(skewMs: number | undefined, mode: 'socket' | 'http'): Finding {
  if (skewMs === undefined) {
    return { what: 'slack clock', state: 'warn', detail: 'Slack did not say what time it is' };
  }
  const seconds = Math.round(Math.abs(skewMs) / 1_000);
  const detail = `${seconds} s from Slack's`;
  if (Math.abs(skewMs) <= WARN_SKEW_MS) {
    return { what: 'slack clock', state: 'ok', detail };
  }
  return {
    what: 'slack clock',
    state: mode === 'http' && Math.abs(skewMs) > MOST_SKEW_MS ? 'fail' : 'warn',
    detail: `${detail}; beyond ${MOST_SKEW_MS / 1_000} s signed requests are refused: set this machine by NTP`,
  };
}
