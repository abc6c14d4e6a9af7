import { PLATFORMS, type Platform } from '../company.ts';

/** A chat account as an administrator names it. `workspace` is undefined where it was not said. */
export interface NamedIdentity {
  readonly platform: Platform;
  readonly workspace: string | undefined;
  readonly externalId: string;
}

/**
 * `slack:U012AB3CD`, `slack:lina@example.com`, `wecom:ww123:lina`: platform, the workspace where it is said, and the account
 * or the address that the platform has verified. WeCom accounts are case-folded, as WeCom does. Undefined for anything else.
 */
export function readIdentity(text: string): NamedIdentity | undefined {
  const match = /^(\p{L}+):(?:([^\s:]{1,64}):)?([^\s:]{1,64})$/u.exec(text.normalize('NFKC').trim());
  const [, word = '', workspace, account = ''] = match ?? [];
  const platform = PLATFORMS.find((one) => one === PLATFORM_WORDS.get(word.toLowerCase()));
  return platform === undefined
    ? undefined
    : { platform, workspace, externalId: isFolded(platform, account) ? account.toLowerCase() : account };
}

/** WeCom folds the case of its accounts; an address of mail has none. */
function isFolded(platform: Platform, account: string): boolean {
  return platform === 'wecom' || account.includes('@');
}

/** Whether a word is meant as an account, readable or not. */
export function looksLikeIdentity(text: string): boolean {
  return /^\p{L}+[:：]\S/u.test(text);
}

const PLATFORM_WORDS: ReadonlyMap<string, Platform> = new Map([
  ['slack', 'slack'],
  ['wecom', 'wecom'],
  ['企业微信', 'wecom'],
  ['企微', 'wecom'],
  ['web', 'web'],
]);
