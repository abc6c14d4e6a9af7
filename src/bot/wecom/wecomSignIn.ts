import type { SignIn } from '../formHolder.ts';
import type { WecomClient } from './api/client.ts';
import { authorizeUrl, userOfCode } from './api/oauth.ts';
import type { WecomAdapterDeps } from './wecomDeps.ts';

/** By OAuth2 (snsapi_base), which asks nobody: only from pages on a trusted domain of the app (D91022). */
export function wecomSignIn(
  { app, corpId, trusted, log }: WecomAdapterDeps,
  client: WecomClient | undefined,
): SignIn | undefined {
  if (app === undefined || client === undefined || !trusted) {
    return undefined;
  }
  return {
    url: (redirectUri, state) => authorizeUrl({ corpId, agentId: app.agentId, redirectUri, state }),
    accountOf: async (code) => {
      try {
        const visitor = await userOfCode(client, code);
        return visitor === undefined
          ? undefined
          : { externalId: visitor.kind === 'member' ? visitor.userid : '' };
      } catch (error) {
        log.warn({ err: error }, 'WeCom does not say who has opened a form');
        return 'away';
      }
    },
  };
}
