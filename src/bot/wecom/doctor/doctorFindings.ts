import type { Finding } from '../../finding.ts';
import { agentOf } from '../api/agent.ts';
import { appChatOf } from '../api/appchat.ts';
import type { WecomMemory } from '../wecomMemory.ts';
import { CONSOLE_PAGES } from './consolePages.ts';
import { doctorAdmins } from './doctorAdmins.ts';
import { doctorAdvice } from './doctorAdvice.ts';
import { type ChannelChecks, doctorChannels, type SetChannel } from './doctorChannels.ts';
import type { DoctorClient } from './doctorClient.ts';
import { doctorScope } from './doctorScope.ts';

/** Nothing is refused because of it: only the log and WeCom's own times would not agree. */
const WARN_SKEW_MS = 60_000;

interface DoctorApp extends DoctorClient {
  readonly agentId: string;
  readonly hasCallback: boolean;
}

export interface DoctorCase {
  /** '' where it is not set. */
  readonly corpId: string;
  readonly app: DoctorApp | undefined;
  readonly hasBot: boolean;
  readonly baseUrl: string;
  /** User ids of LOUPAN_ADMINS. */
  readonly admins: readonly string[];
  /** Those of WeCom that receive something; undefined where the database could not say. */
  readonly channels: readonly SetChannel[] | undefined;
  readonly memory: Pick<WecomMemory, 'robotKey' | 'spelled'>;
}

/** Everything about WeCom that can be told without sending anything, and without taking the bot away from whoever runs it. */
export async function doctorFindings(on: DoctorCase): Promise<Finding[]> {
  const { findings, isLetIn } = await lookedAt(on);
  return [
    ...findings,
    ...(on.hasBot ? botFindings(on.corpId) : []),
    address(on),
    ...(on.channels === undefined
      ? [
          {
            what: 'wecom channels',
            state: 'warn' as const,
            detail: 'not looked at: the database has no channels yet; npm start makes its tables',
          },
        ]
      : await doctorChannels(on.channels, checksOf(on, isLetIn))),
  ];
}

/** Asked with one token: a wrong secret is not tried twice (D90313, the note on 45009). */
async function lookedAt({ app, admins }: DoctorCase): Promise<{ findings: Finding[]; isLetIn: boolean }> {
  if (app === undefined) {
    return { findings: [], isLetIn: false };
  }
  const { client, agentId, hasCallback, skewMs } = app;
  const rest = (): Finding[] => [callback(hasCallback), ...clock(skewMs())];
  try {
    const scope = doctorScope(await agentOf(client, agentId));
    return { findings: [scope, ...(await doctorAdmins(client, admins)), ...rest()], isLetIn: true };
  } catch (error) {
    const fault: Finding = { what: 'wecom app', state: 'fail', detail: doctorAdvice(error) };
    return { findings: [fault, ...rest()], isLetIn: false };
  }
}

function callback(hasCallback: boolean): Finding {
  return hasCallback
    ? {
        what: 'wecom callback',
        state: 'ok',
        detail: `its Token and EncodingAESKey are set; 保存 at ${CONSOLE_PAGES.callback} shows whether WeCom reaches it`,
      }
    : {
        what: 'wecom callback',
        state: 'fail',
        detail: `without it nobody is heard in the app's chat, and WeCom refuses the app's cards with buttons, reminders among them: set WECOM_CALLBACK_TOKEN and WECOM_CALLBACK_AES_KEY from ${CONSOLE_PAGES.callback}`,
      };
}

function clock(skewMs: number | undefined): Finding[] {
  if (skewMs === undefined) {
    return [];
  }
  const detail = `${Math.round(Math.abs(skewMs) / 1_000)} s from WeCom's`;
  return [
    Math.abs(skewMs) <= WARN_SKEW_MS
      ? { what: 'wecom clock', state: 'ok', detail }
      : { what: 'wecom clock', state: 'warn', detail: `${detail}: set this machine by NTP` },
  ];
}

function botFindings(corpId: string): Finding[] {
  return [
    {
      what: 'wecom bot',
      state: 'ok',
      detail:
        'its Bot ID and Secret are set, and not tried: a second connection would take the bot away from the Loupan that runs. Its /readyz says "bot: connected"',
    },
    ...(corpId === ''
      ? [
          {
            what: 'wecom company',
            state: 'warn' as const,
            detail: `WECOM_CORP_ID is not set: the bot works without it, but groups that are set up now are set up again when it is added later. Copy it from ${CONSOLE_PAGES.corpId}`,
          },
        ]
      : []),
  ];
}

function address({ app, baseUrl }: DoctorCase): Finding {
  const called = app?.hasCallback === true;
  return baseUrl.startsWith('https://')
    ? {
        what: 'wecom address',
        state: 'ok',
        detail: `${called ? `WeCom must be told ${baseUrl}/wecom/callback; ` : ''}forms open at ${baseUrl}/f/…`,
      }
    : {
        what: 'wecom address',
        state: 'warn',
        detail: `BASE_URL is "${baseUrl}": ${called ? 'WeCom must reach /wecom/callback from outside, better by https; and ' : ''}forms are asked question by question unless phones can open this address. Set it to the public https address`,
      };
}

function checksOf({ app, hasBot, memory }: DoctorCase, isLetIn: boolean): ChannelChecks {
  return {
    hasBot,
    knowsRobot: (robot) => isThere(memory.robotKey(robot)),
    wasSpokenIn: (key) => isThere(memory.spelled(key)),
    appChatFault: async (chatid) => {
      if (app === undefined) {
        return 'the app is not connected: set WECOM_AGENT_ID and WECOM_APP_SECRET';
      }
      if (!isLetIn) {
        return 'not looked at: see the finding about the app';
      }
      try {
        const isGone = (await appChatOf(app.client, chatid)) === undefined;
        return isGone ? 'the group is gone' : undefined;
      } catch (error) {
        return doctorAdvice(error);
      }
    },
  };
}

/** What was sealed with another key is as good as gone. */
async function isThere(value: Promise<unknown>): Promise<boolean> {
  try {
    return (await value) !== undefined;
  } catch {
    return false;
  }
}
