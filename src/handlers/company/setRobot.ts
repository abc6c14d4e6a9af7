import { createHash } from 'node:crypto';
import { CHANNEL_PURPOSES, type Channel, type ChannelPurpose } from '../../domain/company.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { readPosts } from './assignments.ts';
import { channelCard, mayLead } from './channelParts.ts';
import { only } from './findByName.ts';

/** The key of a group's robot, alone or in the address that WeCom shows (D99110). */
const KEY = /\b[0-9a-z]{8}-(?:[0-9a-z]{4}-){3}[0-9a-z]{12}\b/iu;
/** A group that the app has made, by its chatid (D90245). */
const APPCHAT = /^(?:appchat|应用群)[:：]([0-9a-zA-Z]{1,32})$/u;
/** As long as anybody uses the group. */
const KEPT_MS = 3_650 * 86_400_000;

/**
 * 群机器人: makes a group of WeCom receive reports through its robot, which takes no set-up by an administrator of the company. Said alone
 * with us, because whoever has the key can write to the group: it is kept sealed and shown to nobody again. A group that the app has
 * made is named by its chatid instead: `appchat:LoupanTeam01`.
 */
export const setRobot = defineCommand({
  name: 'robot.set',
  words: { zh: ['群机器人'], en: ['robot'] },
  allow: 'channel:set',
  fields: {
    address: field.text({ required: true, max: 300 }),
    purposes: field.choices('channelPurpose', [...CHANNEL_PURPOSES, 'none']),
    team: field.text({ max: 60 }),
    project: field.text({ max: 60 }),
  },
  args: ['address', 'purposes', 'team'],
  undo: 'restore',

  async run({ input, m, repos, work, deps, place, actor, project: ownProject, now }) {
    if (place.kind !== 'direct') {
      return refused(m.company.robotAlone);
    }
    const group = groupMeant(input.address);
    if (group === undefined) {
      return { kind: 'invalid', errors: { address: m.company.robotUnreadable } };
    }
    const read = await readPosts(repos, input, m);
    if (!read.ok) {
      return { kind: 'invalid', errors: read.errors };
    }
    const workspace = place.platform === 'wecom' ? place.workspace : '';
    const { address } = group;
    const known = await repos.company.channel('wecom', workspace, address);
    if (known !== undefined && !mayLead(actor, known)) {
      return refused(m.company.notYourChannel);
    }
    const purposes = purposesMeant(input.purposes);
    const post = read.posts?.[0];
    const projects = await repos.company.projects();
    const usual = known?.projectId ?? ownProject?.id;
    const owner = post?.project ?? projects.find(({ id }) => id === usual) ?? only(projects);
    if (owner === undefined && purposes.length > 0) {
      const names = projects.map(({ name }) => name);
      const project = names.length === 0 ? m.company.projectFirst : m.company.projectWhich(names);
      return { kind: 'invalid', errors: { project } };
    }
    const ownTeam = actor.member.role === 'manager' ? (only(actor.assignments)?.teamId ?? null) : null;
    const target = {
      purposes,
      projectId: owner?.id ?? null,
      teamId: post?.team?.id ?? ownTeam,
      locale: m.locale,
    };
    if (!mayLead(actor, target)) {
      return refused(m.company.notYourTeam);
    }
    if (group.key !== undefined) {
      await work.remember('wecom.robot', group.id, { key: group.key }, new Date(now.getTime() + KEPT_MS));
    }
    const created: Channel = {
      id: deps.ids.uuid(),
      platform: 'wecom',
      workspace,
      address,
      ...target,
      version: 1,
    };
    const channel = known === undefined ? created : await work.update('channel', known, target);
    if (known === undefined) {
      await work.insert('channel', created);
    }
    if (channel.purposes.length > 0) {
      work.notify({
        dedupKey: `robot:${channel.id}:${channel.version}`,
        target: { kind: 'conversation', channelId: channel.id },
        subject: { kind: 'none' },
        card: textCard(m.company.robotSpeaks),
        notBefore: now,
      });
    }
    const card = await channelCard(repos, channel, m);
    const said = channel.purposes.length > 0 ? m.company.robotSet : m.company.robotOff;
    return done({ ...card, blocks: [{ kind: 'text', text: said }, ...card.blocks] });
  },
});

/** Reports where nothing was said; none takes the group off. */
function purposesMeant(said: readonly string[] | undefined): readonly ChannelPurpose[] {
  return said === undefined ? ['kpi'] : CHANNEL_PURPOSES.filter((one) => said.includes(one));
}

interface Group {
  readonly address: string;
  readonly id: string;
  /** Of a robot; a group of the app has none. */
  readonly key?: string;
}

/** The same robot again is the same channel, and its id says nothing of the key. */
function groupMeant(typed: string): Group | undefined {
  const [, chatid] = APPCHAT.exec(typed.trim()) ?? [];
  if (chatid !== undefined) {
    return { address: `appchat:${chatid}`, id: chatid };
  }
  const [key] = KEY.exec(typed) ?? [];
  if (key === undefined) {
    return undefined;
  }
  const id = createHash('sha256').update(key.toLowerCase()).digest('hex').slice(0, 32);
  return { address: `robot:${id}`, id, key };
}
