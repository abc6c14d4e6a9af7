import { looksLikeIdentity, readIdentity, type NamedIdentity } from '../../domain/company/identityText.ts';
import { ROLE_WORDS } from '../../domain/company/roleWords.ts';
import { ROLES, type Role } from '../../domain/permissions.ts';

export const ACCESS = ['on', 'off'] as const;
export type Access = (typeof ACCESS)[number];

/** All words: a line may not have been told which of its words is which. */
export const ACCESS_WORDS: Readonly<Record<Access, readonly string[]>> = {
  on: ['启用', '恢复', '启用账号', 'enable', 'enabled', 'restore'],
  off: ['停用', '离职', '禁用', '停用账号', 'disable', 'disabled', 'left'],
};

interface MemberInput {
  readonly identity?: string;
  readonly name?: string;
  readonly role?: Role;
  readonly access?: Access;
}

export interface MemberLine {
  readonly identity: NamedIdentity | undefined;
  /** A word that was meant as an account but is none. */
  readonly badIdentity: string | undefined;
  readonly name: string | undefined;
  readonly role: Role | undefined;
  readonly access: Access | undefined;
}

/**
 * Sorts out what was said about a member: `成员 李娜 停用` has no account, so its first word is the name. Words for roles and
 * access are found wherever they stand, as the line was not told which of its words is which.
 */
export function memberLine(input: MemberInput): MemberLine {
  const words = [input.identity, input.name]
    .filter((part) => part !== undefined)
    .join(' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
  let { role, access } = input;
  let identity: NamedIdentity | undefined;
  let badIdentity: string | undefined;
  const name: string[] = [];
  for (const word of words) {
    const asRole = role === undefined ? ROLES.find((one) => means(word, ROLE_WORDS[one])) : undefined;
    const asAccess = access === undefined ? ACCESS.find((one) => means(word, ACCESS_WORDS[one])) : undefined;
    if (looksLikeIdentity(word)) {
      identity ??= readIdentity(word);
      badIdentity = readIdentity(word) === undefined ? word : badIdentity;
    } else if (asRole !== undefined) {
      role = asRole;
    } else if (asAccess === undefined) {
      name.push(word);
    } else {
      access = asAccess;
    }
  }
  return { identity, badIdentity, name: name.length === 0 ? undefined : name.join(' '), role, access };
}

function means(word: string, words: readonly string[]): boolean {
  return words.includes(word.toLowerCase());
}
