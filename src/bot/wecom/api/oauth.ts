import { z } from 'zod';
import { answered } from './ask.ts';
import type { WecomClient } from './client.ts';
import { WecomError } from './errors.ts';

const AUTHORIZE = 'https://open.weixin.qq.com/connect/oauth2/authorize';
const METHOD = 'auth/getuserinfo';
/** Wrong, too old (five minutes), or used before: each code serves once (D91023). */
const BAD_CODE = new Set([40029, 42022]);

/** Who has opened a page in WeCom. */
export type Visitor = { readonly kind: 'member'; readonly userid: string } | { readonly kind: 'external' };

const visitor = z.object({ userid: z.string().min(1).optional() });

/**
 * Where a page of ours sends the browser to learn who looks at it: WeCom comes back to `redirectUri` with `code` and `state`
 * (D91022). Nobody is asked (`snsapi_base`). Throws a RangeError for a state that is not 1 to 128 letters and digits.
 */
export function authorizeUrl(options: {
  readonly corpId: string;
  readonly agentId: string;
  /** On one of the app's trusted domains. */
  readonly redirectUri: string;
  readonly state: string;
}): string {
  const { corpId, agentId, redirectUri, state } = options;
  if (!/^[a-zA-Z0-9]{1,128}$/u.test(state)) {
    throw new RangeError('the state of a sign-in has 1 to 128 letters and digits');
  }
  const query = new URLSearchParams({
    appid: corpId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'snsapi_base',
    state,
    agentid: agentId,
  });
  return `${AUTHORIZE}?${query.toString()}#wechat_redirect`;
}

/** Who came back with this code; undefined where it is wrong, too old, or used before (D91023). */
export async function userOfCode(client: WecomClient, code: string): Promise<Visitor | undefined> {
  try {
    const { userid } = answered(METHOD, visitor, await client.get(METHOD, { code }));
    return userid === undefined ? { kind: 'external' } : { kind: 'member', userid };
  } catch (error) {
    if (error instanceof WecomError && BAD_CODE.has(error.errcode)) {
      return undefined;
    }
    throw error;
  }
}
