import type { Json } from '../slack/worldTypes.ts';
import { type Directory, lower } from './directory.ts';
import { demand } from './rule.ts';
import type { WorldUser } from './worldTypes.ts';

interface Addressed {
  readonly users: readonly string[];
  readonly parties: readonly string[];
  readonly tags: readonly string[];
  /** Everybody in the app's scope. */
  readonly all: boolean;
}

export interface Receivers {
  /** Each once. */
  readonly users: readonly WorldUser[];
  /** In lower case, as they are answered. */
  readonly invalidUsers: readonly string[];
  /** As `message/send` answers what reaches nobody; without what is empty. */
  readonly invalid: Json;
}

/** Whom an address reaches. Refuses too many, none at all (82001), and those of which none is good (81013). */
export function receiversOf(directory: Directory, { users, parties, tags, all }: Addressed): Receivers {
  demand(users.length <= 1_000, 40032, 'more than 1000 users');
  demand(parties.length <= 100, 82002, 'more than 100 parties');
  demand(tags.length <= 100, 82003, 'more than 100 tags');
  demand(all || users.length + parties.length + tags.length > 0, 82001, 'nobody is addressed');
  const found = users.map((userid) => ({ id: lower(userid), to: directory.reached(userid) }));
  const inParties = parties.map((id) => ({ id, to: directory.inDepartment(Number(id)) }));
  const inTags = tags.map((id) => ({ id, to: directory.inTag(Number(id)) }));
  const to = [
    ...(all ? directory.visible : []),
    ...found.map((one) => one.to),
    ...[...inParties, ...inTags].flatMap((one) => one.to ?? []),
  ].flatMap((user) => (user === undefined ? [] : (directory.reached(user.userid) ?? [])));
  const invalidUsers = missing(found);
  demand(to.length > 0, 81013, 'user & party & tag all invalid');
  const invalid = {
    invaliduser: invalidUsers.join('|'),
    invalidparty: missing(inParties).join('|'),
    invalidtag: missing(inTags).join('|'),
  };
  return {
    users: [...new Set(to)],
    invalidUsers,
    invalid: Object.fromEntries(Object.entries(invalid).filter(([, ids]) => ids !== '')),
  };
}

function missing(addressed: readonly { readonly id: string; readonly to: unknown }[]): readonly string[] {
  return addressed.filter(({ to }) => to === undefined).map(({ id }) => id);
}
