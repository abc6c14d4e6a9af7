import { z } from 'zod';

/** What is allowed, and where it is copied from (docs/SLACK.md). */
const VALUES = {
  SLACK_BOT_TOKEN: 'the Bot User OAuth Token, xoxb-…, from OAuth & Permissions of the Slack app',
  SLACK_SIGNING_SECRET: 'the Signing Secret from Basic Information of the Slack app',
  SLACK_APP_TOKEN: 'the app-level token, xapp-…, from Basic Information of the Slack app',
} as const;

export const slackSchema = {
  SLACK_MODE: z.enum(['socket', 'http'], 'socket or http').default('socket'),
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-\S+$/u, VALUES.SLACK_BOT_TOKEN)
    .optional(),
  // Tokens stand beside it where it is copied from, so one may be taken for it.
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^(?!xox|xapp-)\S+$/u, VALUES.SLACK_SIGNING_SECRET)
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-\S+$/u, VALUES.SLACK_APP_TOKEN)
    .optional(),
  SLACK_API_URL: z.url('an address such as https://slack.example.com/api/').optional(),
};

type Settings = z.infer<z.ZodObject<typeof slackSchema>>;

/** How Slack reaches us. */
export interface SlackConfig {
  readonly mode: 'socket' | 'http';
  readonly botToken: string;
  /** In HTTP mode. */
  readonly signingSecret?: string;
  /** In Socket Mode. */
  readonly appToken?: string;
  /** Slack's own where it is undefined. */
  readonly apiUrl?: string;
}

/** Undefined where no workspace of Slack is connected. */
export function slackConfig(data: Settings): SlackConfig | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = data;
  const { SLACK_API_URL: apiUrl, SLACK_MODE: mode } = data;
  return botToken === undefined
    ? undefined
    : {
        mode,
        botToken,
        ...(signingSecret === undefined ? {} : { signingSecret }),
        ...(appToken === undefined ? {} : { appToken }),
        ...(apiUrl === undefined ? {} : { apiUrl }),
      };
}

/** What is missing of Slack's values. `given`: the names of those that are set, the wrong ones too. */
export function slackProblems(mode: 'socket' | 'http', given: readonly string[]): string[] {
  if (given.length === 0) {
    return [];
  }
  const needed = mode === 'http' ? 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN';
  const other =
    mode === 'http'
      ? 'or SLACK_MODE=socket with SLACK_APP_TOKEN'
      : 'or SLACK_MODE=http with SLACK_SIGNING_SECRET';
  return [
    ...(given.includes('SLACK_BOT_TOKEN')
      ? []
      : [
          `SLACK_BOT_TOKEN is not set, though ${given.join(' and ')} is; allowed: ${VALUES.SLACK_BOT_TOKEN}. Set it, or remove the rest of SLACK_*`,
        ]),
    ...(given.includes(needed)
      ? []
      : [`${needed} is not set, and SLACK_MODE is "${mode}"; allowed: ${VALUES[needed]}. Set it, ${other}`]),
  ];
}
