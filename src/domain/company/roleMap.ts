import type { Role } from '../permissions.ts';
import { ROLES } from '../permissions.ts';

/** Who somebody is by where the company's directory puts him: by a tag of his, or by his department. */
export interface RoleRule {
  readonly by: 'tag' | 'department';
  /** The tag's or the department's name, or its number. */
  readonly key: string;
  readonly role: Role;
  /** Names; null where the directory does not say. */
  readonly project: string | null;
  readonly team: string | null;
}

/** What a directory knows of somebody. Tags and departments by name and by number. */
export interface DirectoryEntry {
  readonly tags: readonly string[];
  readonly departments: readonly string[];
}

/** The first rule that fits; rules stand in the order of their weight. */
export function roleBy(
  rules: readonly RoleRule[],
  { tags, departments }: DirectoryEntry,
): RoleRule | undefined {
  const has = (list: readonly string[], key: string): boolean =>
    list.some((one) => one.trim().toLowerCase() === key.toLowerCase());
  return rules.find(({ by, key }) => has(by === 'tag' ? tags : departments, key));
}

const BY_WORDS: Readonly<Record<string, RoleRule['by']>> = {
  标签: 'tag',
  tag: 'tag',
  部门: 'department',
  department: 'department',
};
/** Between two rules; the reading of a line has made blanks of its semicolons. */
const BETWEEN = /[;；\n]+|\s+(?=(?:标签|部门|tag|department)(?:\s*[:：]|\s))/iu;
const RULE = /^(标签|部门|tag|department)\s*[:：]?\s*(.+?)\s*(?:→|->|＞|>|是)\s*(.+)$/iu;

export type ParsedRoleMap =
  | { readonly ok: true; readonly rules: readonly RoleRule[] }
  /** The part that could not be read. */
  | { readonly ok: false; readonly typed: string };

/**
 * Reads `标签 销售经理 → 案场经理 云溪府 一组；部门 3 → 置业顾问`, as an administrator types it and as it is kept. `roles`: role by the
 * word that people use for it, lower case.
 */
export function parseRoleMap(text: string, roles: ReadonlyMap<string, Role>): ParsedRoleMap {
  const rules: RoleRule[] = [];
  for (const part of text.split(BETWEEN)) {
    const typed = part.trim();
    if (typed === '') {
      continue;
    }
    const [, by = '', key = '', rest = ''] = RULE.exec(typed) ?? [];
    const [word = '', project = null, team = null, ...more] = rest.split(/\s+/u);
    const role = ROLES.find((one) => one === word) ?? roles.get(word.toLowerCase());
    const kind = BY_WORDS[by.toLowerCase()];
    // Nobody becomes an administrator by a tag that others than administrators may give.
    if (kind === undefined || role === undefined || role === 'admin' || more.length > 0) {
      return { ok: false, typed };
    }
    rules.push({ by: kind, key, role, project, team });
  }
  return { ok: true, rules };
}

/** As it is kept: `tag:销售经理 > manager 云溪府 一组;department:3 > consultant`. */
export function formatRoleMap(rules: readonly RoleRule[]): string {
  return rules
    .map(({ by, key, role, project, team }) =>
      [`${by}:${key} >`, role, ...[project, team].filter((one) => one !== null)].join(' '),
    )
    .join(';');
}
