import type { Actor } from '../../domain/actor.ts';
import type { Channel } from '../../domain/company.ts';
import { reach } from '../../domain/permissions.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { Repos } from '../ports/repos.ts';

type Led = Pick<Channel, 'projectId' | 'teamId'>;

/** A manager sets the channels of his own team, or of his project where he leads no single team; others set any. */
export function mayLead(actor: Actor, { projectId, teamId }: Led): boolean {
  if (reach(actor.member.role) !== 'team') {
    return true;
  }
  const teams = actor.assignments.flatMap((assignment) =>
    assignment.teamId === null ? [] : [assignment.teamId],
  );
  return teams.length > 0
    ? teamId !== null && teams.includes(teamId)
    : actor.assignments.some((assignment) => assignment.projectId === projectId);
}

/** What a channel receives, and of whom. */
export async function channelCard(repos: Repos, channel: Channel | undefined, m: Messages): Promise<Card> {
  if (channel === undefined || channel.purposes.length === 0) {
    return { blocks: [{ kind: 'text', text: m.company.channelNothing }] };
  }
  const project = channel.projectId === null ? undefined : await repos.company.project(channel.projectId);
  const team = channel.teamId === null ? undefined : await repos.company.team(channel.teamId);
  const { fields } = m.company.commands['channel.set'];
  return {
    heading: m.company.channelReceives,
    blocks: [
      {
        kind: 'facts',
        items: [
          {
            label: fields.purposes,
            value: channel.purposes.map((one) => m.words.channelPurpose[one]).join(m.common.listSeparator),
          },
          { label: fields.project, value: project?.name ?? m.common.none },
          { label: fields.team, value: team?.name ?? m.company.allTeams },
        ],
      },
    ],
  };
}
