import { z } from 'zod';

/** What is allowed, and where it is copied from (docs/WECOM.md). */
const VALUES = {
  WECOM_CORP_ID: 'the 企业ID, from 我的企业 > 企业信息 of the admin console, e.g. ww1234567890abcdef',
  WECOM_AGENT_ID: 'the AgentId of the self-built app, a number such as 1000002',
  WECOM_APP_SECRET: 'the Secret of the self-built app',
  WECOM_CALLBACK_TOKEN: 'the Token of 接收消息 > 设置API接收, letters and digits, at most 32',
  WECOM_CALLBACK_AES_KEY: 'the EncodingAESKey of 接收消息 > 设置API接收, 43 letters and digits',
  WECOM_BOT_ID: 'the Bot ID of 智能机器人 > API模式 > 使用长连接',
  WECOM_BOT_SECRET: 'the Secret of the same page, not that of the app',
  WECOM_DOMAIN_FILE:
    'the name of the ownership file of 网页授权及JS-SDK > 设置可信域名, WW_verify_….txt; Loupan serves it itself',
} as const;

type Name = keyof typeof VALUES;

export const wecomSchema = {
  WECOM_CORP_ID: z
    .string()
    .regex(/^[\w-]{2,64}$/u, VALUES.WECOM_CORP_ID)
    .optional(),
  WECOM_AGENT_ID: z
    .string()
    .regex(/^\d{1,12}$/u, VALUES.WECOM_AGENT_ID)
    .optional(),
  WECOM_APP_SECRET: z.string().regex(/^\S+$/u, VALUES.WECOM_APP_SECRET).optional(),
  WECOM_CALLBACK_TOKEN: z
    .string()
    .regex(/^[A-Za-z0-9]{1,32}$/u, VALUES.WECOM_CALLBACK_TOKEN)
    .optional(),
  WECOM_CALLBACK_AES_KEY: z
    .string()
    .regex(/^[A-Za-z0-9]{43}$/u, VALUES.WECOM_CALLBACK_AES_KEY)
    .optional(),
  WECOM_BOT_ID: z.string().regex(/^\S+$/u, VALUES.WECOM_BOT_ID).optional(),
  WECOM_BOT_SECRET: z.string().regex(/^\S+$/u, VALUES.WECOM_BOT_SECRET).optional(),
  WECOM_DOMAIN_FILE: z
    .string()
    .regex(/^WW_verify_[A-Za-z0-9]{1,64}\.txt$/u, VALUES.WECOM_DOMAIN_FILE)
    .optional(),
  WECOM_API_URL: z.url('an address such as https://wecom.example.com/cgi-bin/').optional(),
  WECOM_BOT_WS_URL: z
    .url({ protocol: /^wss?$/u, error: 'an address such as wss://wecom.example.com' })
    .optional(),
};

type Settings = z.infer<z.ZodObject<typeof wecomSchema>>;

/** The self-built app: speaks to anybody of its visible scope, and hears people where it has a callback. */
export interface WecomAppConfig {
  readonly agentId: string;
  readonly secret: string;
  readonly callback?: { readonly token: string; readonly aesKey: string };
}

/** The AI bot with its long connection. */
export interface WecomBotConfig {
  readonly id: string;
  readonly secret: string;
  /** WeCom's own where it is undefined. */
  readonly wsUrl?: string;
}

/** One of `app` and `bot` at least. */
export interface WecomConfig {
  /** '' where only the bot is connected and the company was not named. */
  readonly corpId: string;
  /** WeCom's own where it is undefined. */
  readonly apiUrl?: string;
  readonly app?: WecomAppConfig;
  readonly bot?: WecomBotConfig;
  /** Set where the domain of BASE_URL is a trusted one of the app: then WeCom says who opens a form. */
  readonly domainFile?: string;
}

/** Undefined where WeCom is not connected. */
export function wecomConfig(data: Settings): WecomConfig | undefined {
  const app = appOf(data);
  const bot = botOf(data);
  return app === undefined && bot === undefined
    ? undefined
    : {
        corpId: data.WECOM_CORP_ID ?? '',
        ...(data.WECOM_API_URL === undefined ? {} : { apiUrl: data.WECOM_API_URL }),
        ...(app === undefined ? {} : { app }),
        ...(bot === undefined ? {} : { bot }),
        ...(data.WECOM_DOMAIN_FILE === undefined ? {} : { domainFile: data.WECOM_DOMAIN_FILE }),
      };
}

function appOf(data: Settings): WecomAppConfig | undefined {
  const { WECOM_AGENT_ID: agentId, WECOM_APP_SECRET: secret } = data;
  const { WECOM_CALLBACK_TOKEN: token, WECOM_CALLBACK_AES_KEY: aesKey } = data;
  return agentId === undefined || secret === undefined
    ? undefined
    : {
        agentId,
        secret,
        ...(token === undefined || aesKey === undefined ? {} : { callback: { token, aesKey } }),
      };
}

function botOf(data: Settings): WecomBotConfig | undefined {
  const { WECOM_BOT_ID: id, WECOM_BOT_SECRET: secret, WECOM_BOT_WS_URL: wsUrl } = data;
  return id === undefined || secret === undefined
    ? undefined
    : { id, secret, ...(wsUrl === undefined ? {} : { wsUrl }) };
}

/** What belongs together: each of a group needs the others. */
const GROUPS: readonly {
  readonly of: string;
  readonly names: readonly Name[];
  readonly needs?: readonly Name[];
}[] = [
  { of: 'the self-built app', names: ['WECOM_AGENT_ID', 'WECOM_APP_SECRET'], needs: ['WECOM_CORP_ID'] },
  {
    of: 'its callback',
    names: ['WECOM_CALLBACK_TOKEN', 'WECOM_CALLBACK_AES_KEY'],
    needs: ['WECOM_AGENT_ID', 'WECOM_APP_SECRET', 'WECOM_CORP_ID'],
  },
  { of: 'the AI bot', names: ['WECOM_BOT_ID', 'WECOM_BOT_SECRET'] },
  {
    of: 'the trusted domain',
    names: ['WECOM_DOMAIN_FILE'],
    needs: ['WECOM_AGENT_ID', 'WECOM_APP_SECRET', 'WECOM_CORP_ID'],
  },
];

/** What is missing of WeCom's values. `given`: the names of those that are set, the wrong ones too. */
export function wecomProblems(given: readonly string[]): string[] {
  const missing = GROUPS.flatMap(({ of, names, needs = [] }) =>
    names.some((name) => given.includes(name))
      ? [...names, ...needs].filter((name) => !given.includes(name)).map((name) => ({ name, of }))
      : [],
  );
  const alone = given.length === 1 && given[0] === 'WECOM_CORP_ID';
  return [
    ...[...new Map(missing.map((one) => [one.name, one])).values()].map(
      ({ name, of }) => `${name} is not set, and ${of} needs it; allowed: ${VALUES[name]}`,
    ),
    ...(alone
      ? [
          'WECOM_CORP_ID is set alone: it connects nothing. Set WECOM_BOT_ID and WECOM_BOT_SECRET, or WECOM_AGENT_ID and WECOM_APP_SECRET too',
        ]
      : []),
  ];
}
