import type { Member } from '../../domain/company.ts';
import { roleBy, type RoleRule } from '../../domain/company/roleMap.ts';
import { messages } from '../../i18n/messages.ts';
import type { Speaker } from '../chat/intent.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Session, Store } from '../ports/session.ts';
import type { StandingOf } from '../ports/standing.ts';
import { textCard } from '../replies.ts';
import { Work } from '../work.ts';
import { defaultPosts, postTo, readPosts } from './assignments.ts';
import { MOST_MEMBERS } from './lastAdmin.ts';
import { memberTitle } from './memberCards.ts';
import { policyValue } from './policies.ts';

interface JoiningDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly standing: StandingOf;
}

/**
 * Makes a member of somebody whom nobody has added, where the company's directory gives him a tag or a department that the policy
 * `account.roles` knows (R4.1.1). True where it did; the administrators are told. Whoever the directory does not place is left to
 * them.
 */
export async function joinByDirectory(deps: JoiningDeps, speaker: Speaker | null): Promise<boolean> {
  const { store, clock, standing } = deps;
  if (speaker === null) {
    return false;
  }
  const rules = await policyValue(store.read, 'account.roles', null, clock.now());
  if (rules.length === 0 || (await store.read.members.identity(speaker)) !== undefined) {
    return false;
  }
  const found = await standing(speaker);
  const rule = found.kind === 'here' ? roleBy(rules, found) : undefined;
  return rule !== undefined && (await store.tx((session) => join(deps, session, speaker, rule)));
}

async function join(
  { clock, ids }: JoiningDeps,
  session: Session,
  speaker: Speaker,
  rule: RoleRule,
): Promise<boolean> {
  if ((await session.members.identity(speaker)) !== undefined) {
    return true;
  }
  const { platform, workspace, externalId, name = externalId } = speaker;
  const m = messages('zh-CN');
  const said = {
    ...(rule.project === null ? {} : { project: rule.project }),
    ...(rule.team === null ? {} : { team: rule.team }),
  };
  const read = await readPosts(session, said, m);
  const posts = read.ok && read.posts === undefined ? await defaultPosts(session, rule.role, m) : read;
  if (!posts.ok) {
    // The project or the team of the rule is gone: an administrator sees to it.
    return false;
  }
  const work = new Work(session);
  const member: Member = {
    id: ids.uuid(),
    name: name.slice(0, 60),
    role: rule.role,
    locale: 'zh-CN',
    active: true,
    quiet: null,
    version: 1,
  };
  await work.insert('member', member);
  await postTo(work, ids, member, [], posts.posts ?? []);
  await work.insert('identity', {
    id: ids.uuid(),
    memberId: member.id,
    platform,
    workspace,
    externalId,
    version: 1,
  });
  const now = clock.now();
  for (const admin of (await session.members.all(MOST_MEMBERS)).filter(
    ({ role, active }) => role === 'admin' && active,
  )) {
    const theirs = messages(admin.locale);
    work.notify({
      dedupKey: `joined:${member.id}:${admin.id}`,
      target: { kind: 'member', memberId: admin.id },
      subject: { kind: 'none' },
      card: textCard(
        theirs.company.joinedByDirectory(
          memberTitle(member, theirs),
          `${theirs.company.ruleBy[rule.by]} ${rule.key}`,
        ),
      ),
      notBefore: now,
    });
  }
  const header = { memberId: member.id, platform, place: 'account', command: 'member.joined' };
  await work.finish({ id: ids.uuid(), at: now, ...header }, 'none');
  return true;
}
