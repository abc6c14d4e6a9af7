import { SlackAdapter } from '../bot/slack/slackAdapter.ts';
import { ensureAdmins } from '../handlers/company/ensureAdmins.ts';
import type { Composing } from './composing.ts';

/** Undefined where no workspace is connected. */
export function slackAdapter({
  config,
  store,
  desk,
  files,
  clock,
  ids,
  log,
}: Composing): SlackAdapter | undefined {
  const { slack, baseUrl, locale, admins } = config;
  return slack === undefined
    ? undefined
    : new SlackAdapter({
        way:
          slack.mode === 'http'
            ? { mode: 'http', signingSecret: slack.signingSecret ?? '' }
            : { mode: 'socket', appToken: slack.appToken ?? '' },
        botToken: slack.botToken,
        apiUrl: slack.apiUrl,
        desk,
        files,
        log,
        locale,
        formUrl: (ticket) => `${baseUrl}/f/${encodeURIComponent(ticket)}`,
        monotonic: () => performance.now(),
        onWorkspace: async (workspace) => {
          await store.tx((session) => session.adoptIdentities('slack', workspace));
          const named = admins.filter(({ platform }) => platform === 'slack');
          await ensureAdmins(
            { store, ids, now: clock.now(), locale },
            named.map((admin) => ({ ...admin, workspace })),
          );
        },
      });
}
