import type { Actor } from '../../domain/actor.ts';
import { CHANNEL_PURPOSES, type Channel, type ChannelPurpose } from '../../domain/company.ts';
import { reach } from '../../domain/permissions.ts';
import type { Messages } from '../../i18n/messages.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import type { Repos } from '../ports/repos.ts';
import { ask, button, done, refused } from '../replies.ts';
import { readPosts } from './assignments.ts';
import { channelCard, mayLead } from './channelParts.ts';
import { only } from './findByName.ts';

/** 频道: what the channel in which it is said receives, and of which project and team. */
export const setChannel = defineCommand({
  name: 'channel.set',
  words: { zh: ['频道'], en: ['channel'] },
  allow: 'channel:set',
  fields: {
    purposes: field.choices('channelPurpose', [...CHANNEL_PURPOSES, 'none']),
    team: field.text({ max: 60 }),
    project: field.text({ max: 60 }),
  },
  args: ['purposes', 'team'],
  undo: 'restore',

  async run({ input, m, repos, work, deps, place, actor, project: ownProject }) {
    if (place.kind === 'direct') {
      return refused(m.company.sayInChannel);
    }
    const { platform, workspace, key: address } = place;
    const channel = await repos.company.channel(platform, workspace, address);
    const { purposes: said } = input;
    if (said === undefined && input.team === undefined && input.project === undefined) {
      return { ...done(await channelCard(repos, channel, m)), audience: 'conversation' };
    }
    const purposes: readonly ChannelPurpose[] =
      said === undefined ? (channel?.purposes ?? []) : CHANNEL_PURPOSES.filter((one) => said.includes(one));
    if (channel !== undefined && !mayLead(actor, channel)) {
      return refused(m.company.notYourChannel);
    }
    const read = await readPosts(repos, input, m);
    if (!read.ok) {
      return { kind: 'invalid', errors: read.errors };
    }
    const post = read.posts?.[0];
    const owner = post?.project ?? (await usualProject(repos, channel, ownProject?.id));
    if (owner === undefined && purposes.length > 0) {
      return ask(m.company.channelWhichProject, await projectButtons(repos, purposes, m));
    }
    const target = {
      purposes,
      projectId: owner?.id ?? null,
      teamId: post?.team?.id ?? (post === undefined ? (channel?.teamId ?? ownTeam(actor)) : null),
    };
    if (!mayLead(actor, target)) {
      return refused(m.company.notYourTeam);
    }
    if (channel === undefined) {
      const created: Channel = {
        id: deps.ids.uuid(),
        platform,
        workspace,
        address,
        ...target,
        locale: m.locale,
        version: 1,
      };
      await work.insert('channel', created);
      return { ...done(await channelCard(repos, created, m)), audience: 'conversation' };
    }
    const after = await work.update('channel', channel, { ...target, locale: m.locale });
    return { ...done(await channelCard(repos, after, m)), audience: 'conversation' };
  },
});

function ownTeam(actor: Actor): string | null {
  return reach(actor.member.role) === 'team' ? (only(actor.assignments)?.teamId ?? null) : null;
}

async function usualProject(
  repos: Repos,
  channel: Channel | undefined,
  ownId: string | undefined,
): Promise<{ id: string } | undefined> {
  const projects = await repos.company.projects();
  const id = channel?.projectId ?? ownId;
  return projects.find((project) => project.id === id) ?? only(projects);
}

async function projectButtons(repos: Repos, purposes: readonly ChannelPurpose[], m: Messages) {
  return (await repos.company.projects()).slice(0, 8).map((project) =>
    button(m, {
      id: `channel.${project.code}`,
      label: project.name,
      command: 'channel.set',
      input: { purposes: purposes.join('、'), project: project.name },
    }),
  );
}
