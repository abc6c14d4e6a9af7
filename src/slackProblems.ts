/** What is allowed, and where it is copied from (docs/SLACK.md). */
export const SLACK_VALUES = {
  SLACK_BOT_TOKEN: 'the Bot User OAuth Token, xoxb-…, from OAuth & Permissions of the Slack app',
  SLACK_SIGNING_SECRET: 'the Signing Secret from Basic Information of the Slack app',
  SLACK_APP_TOKEN: 'the app-level token, xapp-…, from Basic Information of the Slack app',
} as const;

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
          `SLACK_BOT_TOKEN is not set, though ${given.join(' and ')} is; allowed: ${SLACK_VALUES.SLACK_BOT_TOKEN}. Set it, or remove the rest of SLACK_*`,
        ]),
    ...(given.includes(needed)
      ? []
      : [
          `${needed} is not set, and SLACK_MODE is "${mode}"; allowed: ${SLACK_VALUES[needed]}. Set it, ${other}`,
        ]),
  ];
}
