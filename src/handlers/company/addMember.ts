import { cleanName } from '../../domain/company/cleanName.ts';
import type { Member } from '../../domain/company.ts';
import { ROLE_WORDS } from '../../domain/company/roleWords.ts';
import { ROLES } from '../../domain/permissions.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { ask, done, refused, textCard } from '../replies.ts';
import { defaultPosts, postTo, readPosts } from './assignments.ts';
import { changeMember } from './changeMember.ts';
import { linkIdentity, speakerOf } from './linkIdentity.ts';
import { setAccess } from './memberAccess.ts';
import { memberList } from './memberCards.ts';
import type { MemberContext, MemberInput } from './memberContext.ts';
import { ACCESS, ACCESS_WORDS, memberLine, type MemberLine } from './memberLine.ts';
import { namesakeButtons, namesakes, unknownName } from './namesakes.ts';
import { welcome } from './welcome.ts';

/** 成员: adds a colleague, links a second chat account, changes role and team, ends access (R4.1.1, R4.1.3). */
export const addMember = defineCommand({
  name: 'member.add',
  words: { zh: ['成员'], en: ['member'] },
  allow: 'company:setUp',
  fields: {
    identity: field.text({ max: 140 }),
    name: field.text({ max: 60 }),
    role: field.choice('role', ROLES, { synonyms: ROLE_WORDS }),
    project: field.text({ max: 120 }),
    team: field.text({ max: 60 }),
    access: field.choice('access', ACCESS, { inForm: false, synonyms: ACCESS_WORDS }),
    member: field.text({ max: 40, inForm: false }),
  },
  args: ['identity', 'name', 'role', 'access'],
  undo: 'restore',

  async run(context) {
    const { input, m, repos } = context;
    if (Object.keys(input).length === 0) {
      return done(await memberList(repos, m));
    }
    const line = memberLine(input);
    if (line.badIdentity !== undefined) {
      return { kind: 'invalid', errors: { identity: m.company.identityUnreadable(line.badIdentity) } };
    }
    const named = line.name === undefined ? undefined : cleanName(line.name);
    if (line.name !== undefined && named === undefined) {
      return { kind: 'invalid', errors: { name: m.company.nameNeeded } };
    }
    const said = { ...line, name: named };
    const chosen = await chosenMember(context, input);
    if (chosen !== undefined) {
      return await withMember(context, said, chosen);
    }
    return said.identity === undefined ? await byName(context, said) : await byIdentity(context, said);
  },
});

/** The member that a button stands for. */
async function chosenMember({ repos }: MemberContext, input: MemberInput): Promise<Member | undefined> {
  return input.member === undefined || input.member === 'new'
    ? undefined
    : await repos.members.byId(input.member);
}

async function withMember(context: MemberContext, said: MemberLine, member: Member): Promise<Outcome> {
  if (said.access !== undefined) {
    return await setAccess(context, member, said.access);
  }
  const known =
    said.identity === undefined
      ? undefined
      : await context.repos.members.identity(speakerOf(context, said.identity));
  return said.identity !== undefined && known === undefined
    ? await linkIdentity(context, said.identity, member)
    : await changeMember(context, said, member);
}

/** `成员 李娜 停用`, `成员 李娜 案场经理`: somebody who is already there. */
async function byName(context: MemberContext, said: MemberLine): Promise<Outcome> {
  const { repos, m, input } = context;
  if (said.name === undefined) {
    return { kind: 'invalid', errors: { identity: m.common.fieldRequired, name: m.common.fieldRequired } };
  }
  const found = await namesakes(repos, said.name);
  const [member] = found;
  if (member === undefined) {
    return said.role === undefined && said.access === undefined && input.project === undefined
      ? refused(await unknownName(repos, said.name, m))
      : said.access === undefined
        ? newcomer(said, { identity: m.company.identityNeeded }, m)
        : refused(await unknownName(repos, said.name, m));
  }
  return found.length > 1
    ? ask(m.company.whichNamesake(said.name), await namesakeButtons(context, said, found))
    : await withMember(context, said, member);
}

async function byIdentity(context: MemberContext, said: MemberLine): Promise<Outcome> {
  const { repos, m, input } = context;
  if (said.identity === undefined) {
    return { kind: 'invalid', errors: { identity: m.company.identityNeeded } };
  }
  const known = await repos.members.identity(speakerOf(context, said.identity));
  const member = known === undefined ? undefined : await repos.members.byId(known.memberId);
  if (member !== undefined) {
    return await withMember(context, said, member);
  }
  if (said.name === undefined) {
    return newcomer(said, { name: m.common.fieldRequired }, m);
  }
  const found = input.member === 'new' ? [] : await namesakes(repos, said.name);
  if (found.length === 0) {
    return await create(context, said, said.name);
  }
  const { platform } = said.identity;
  const sure = found.length === 1 ? found[0] : undefined;
  if (sure !== undefined && (await isSamePerson(context, said, sure, platform))) {
    return await linkIdentity(context, said.identity, sure);
  }
  const question = found.length > 1 ? m.company.whichNamesake(said.name) : m.company.samePerson(said.name);
  return ask(question, await namesakeButtons(context, said, found, { orNew: true }));
}

/** One member of that name, without an account there yet, and nothing that was said is different. */
async function isSamePerson(
  { repos, input, m }: MemberContext,
  said: MemberLine,
  member: Member,
  platform: string,
): Promise<boolean> {
  const accounts = await repos.members.identities(member.id);
  const posts = await readPosts(repos, input, m);
  const assignments = (await repos.members.actorById(member.id))?.assignments ?? [];
  const elsewhere =
    posts.ok &&
    (posts.posts ?? []).some(({ project }) => !assignments.some(({ projectId }) => projectId === project.id));
  return (
    member.active &&
    posts.ok &&
    !elsewhere &&
    !accounts.some((account) => account.platform === platform) &&
    (said.role === undefined || said.role === member.role)
  );
}

async function create(context: MemberContext, said: MemberLine, name: string): Promise<Outcome> {
  const { repos, work, m, deps, input } = context;
  if (said.role === undefined) {
    return newcomer(said, { role: m.common.fieldRequired }, m);
  }
  const read = await readPosts(repos, input, m);
  const posts = read.ok && read.posts === undefined ? await defaultPosts(repos, said.role, m) : read;
  if (!posts.ok) {
    return newcomer(said, posts.errors, m);
  }
  const member: Member = {
    id: deps.ids.uuid(),
    name,
    role: said.role,
    locale: m.locale,
    active: true,
    quiet: null,
    version: 1,
  };
  await work.insert('member', member);
  await postTo(work, deps.ids, member, [], posts.posts ?? []);
  if (said.identity !== undefined) {
    await work.insert('identity', {
      id: deps.ids.uuid(),
      memberId: member.id,
      ...speakerOf(context, said.identity),
      version: 1,
    });
  }
  return done(await welcome(repos, member, m));
}

/** The form for somebody new, with what was understood in its place. */
function newcomer(said: MemberLine, errors: Readonly<Record<string, string>>, m: Messages): Outcome {
  const { identity, name, role } = said;
  return {
    kind: 'needInput',
    prefill: {
      ...(identity === undefined ? {} : { identity: identityText(identity) }),
      ...(name === undefined ? {} : { name }),
      ...(role === undefined ? {} : { role }),
    },
    errors,
    card: textCard(m.common.formIntro),
  };
}

function identityText(identity: NonNullable<MemberLine['identity']>): string {
  return [identity.platform, identity.workspace, identity.externalId]
    .filter((part) => part !== undefined)
    .join(':');
}
