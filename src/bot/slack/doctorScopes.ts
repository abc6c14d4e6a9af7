import type { Finding } from '../finding.ts';
import { SCOPE_USES } from './scopeUses.ts';
import { BOT_SCOPES } from './surface.ts';

const WHAT = 'slack scopes';
const NEW_MANIFEST =
  'at https://api.slack.com/apps open the app, replace its App Manifest by what "npm run -s manifest" prints, save, then Install App > Reinstall to Workspace';

/** What the token may do, compared with what Loupan calls. */
export function doctorScopes(granted: readonly string[] | undefined): Finding[] {
  if (granted === undefined) {
    return [{ what: WHAT, state: 'warn', detail: 'Slack did not say which scopes the token has' }];
  }
  const missing = BOT_SCOPES.filter((scope) => !granted.includes(scope));
  const superfluous = granted.filter((scope) => !BOT_SCOPES.some((needed) => needed === scope));
  const lacks = missing.map((scope) => `without ${scope} Loupan cannot ${SCOPE_USES[scope]}`);
  return [
    missing.length === 0
      ? { what: WHAT, state: 'ok', detail: `all ${BOT_SCOPES.length} are there` }
      : { what: WHAT, state: 'fail', detail: `${lacks.join('; ')}: ${NEW_MANIFEST}` },
    ...(superfluous.length === 0
      ? []
      : [
          {
            what: WHAT,
            state: 'warn' as const,
            detail: `${superfluous.join(', ')}: not needed, better without: ${NEW_MANIFEST}`,
          },
        ]),
  ];
}
