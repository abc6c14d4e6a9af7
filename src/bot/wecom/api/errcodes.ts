/** What a refusal of WeCom means for whoever sends. */
export interface Errcode {
  /** For operators and the log. */
  readonly says: string;
  /** `retry`: it passes, or somebody can mend it. `dead`: the same request would be refused again. */
  readonly then: 'retry' | 'dead';
  /** Milliseconds that must pass before it is of any use. */
  readonly afterMs?: number;
}

const retry = (says: string, afterMs?: number): Errcode => ({
  says,
  then: 'retry',
  ...(afterMs === undefined ? {} : { afterMs }),
});
const dead = (says: string): Errcode => ({ says, then: 'dead' });

/**
 * WeCom's global table (D90313), as far as we meet it; what is not here is taken for `dead`. The errmsg beside a code is never
 * looked at, since WeCom may change it.
 */
export const ERRCODES: ReadonlyMap<number, Errcode> = new Map([
  [-1, retry('WeCom is busy')],
  [6000, retry('somebody else changes the same at this moment')],
  [40001, retry('the secret or the access token is wrong')],
  [40003, dead('there is no such user')],
  [40007, dead('the media id is wrong, or older than three days')],
  [40008, dead('this kind of message cannot be sent here')],
  [40013, retry('the corp id is wrong')],
  [40014, retry('the access token is not valid')],
  [40029, dead('the sign-in code is wrong or too old')],
  [40050, dead('there is no such group')],
  [40056, retry('the agent id is wrong')],
  [40058, dead('a parameter is wrong')],
  [40091, retry('the secret belongs to another company')],
  [41001, retry('the access token is missing')],
  [41002, retry('the corp id is missing')],
  [41004, retry('the secret is missing')],
  [42001, retry('the access token has expired')],
  [42014, dead('the task id of the card is wrong, or was used before')],
  [42022, dead('the sign-in code was used before')],
  [45002, dead('the message is too large')],
  // A limit of one minute for most calls; the window of a longer one is simply asked about more than once (D90312).
  [45009, retry('too many calls', 60_000)],
  [45033, retry('too many calls at once')],
  [48002, retry('the app may not call this')],
  [48006, retry('the app was forbidden to call this')],
  [50001, dead('the domain of the redirect is not one of the trusted domains')],
  [50003, retry('the app is disabled')],
  // appchat needs an app that the whole company can see (D90244).
  [60011, retry('the app has no right to this member, department, tag or group')],
  [60020, retry('the address of this server is not one of the trusted IPs (企业可信IP) of the app')],
  [60111, dead('there is no such user')],
  [60140, dead('the response code was used before, or is older than three days')],
  [81013, dead('no receiver is known, or none can see the app')],
  [86003, dead('there is no such group')],
  [86008, dead('the group was not made by this app')],
  [93000, dead('the webhook is wrong, or was taken out of its group')],
  [93001, dead('it may not be sent to this group')],
  [93004, dead('the robot is disabled')],
  [93006, dead('there is no such conversation')],
  [93008, dead('the robot is not in this group')],
  [301002, retry('the token belongs to another app')],
]);

/**
 * What gettoken answers for a wrong corp id or secret. Asked again and again, WeCom bans the address of this server from gettoken
 * for an hour (D90313, the note on 45009).
 */
export const WRONG_CREDENTIALS: ReadonlySet<number> = new Set([
  40001, 40013, 40091, 41002, 41004, 45009, 50003, 2_000_002,
]);

/** After one refresh these are gone (D91039). */
export const STALE_TOKEN: ReadonlySet<number> = new Set([40001, 40014, 42001]);

/** The address of this server is not trusted: every call answers this, whatever it is. */
export const UNTRUSTED_IP = 60020;

export const BUSY = -1;
