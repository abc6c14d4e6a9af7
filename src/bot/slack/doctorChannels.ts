import type { Channel } from '../../domain/company.ts';
import type { Finding } from '../finding.ts';
import { doctorAdvice } from './doctorAdvice.ts';
import type { DoctorClient, DoctorSelf } from './doctorClient.ts';
import { refusal } from './sendFailure.ts';

export type SetChannel = Pick<Channel, 'workspace' | 'address' | 'purposes'>;

/** Whether the bot may post where the company wants its reports: it must be a member. */
export async function doctorChannels(
  client: DoctorClient,
  { team, botName }: DoctorSelf,
  channels: readonly SetChannel[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { workspace, address, purposes } of channels) {
    const fault =
      workspace === team
        ? await channelFault(client, address, botName)
        : `it belongs to workspace ${workspace}, the token to ${team}: say 频道 in a channel of this workspace`;
    if (fault !== undefined) {
      findings.push({
        what: 'slack channel',
        state: 'fail',
        detail: `${address} (${purposes.join(', ')}): ${fault}`,
      });
    }
  }
  const well = channels.length - findings.length;
  return findings.length > 0
    ? findings
    : [
        well === 0
          ? {
              what: 'slack channels',
              state: 'warn',
              detail: `none is set: /invite @${botName} in a channel, then say there: @${botName} 频道 日报`,
            }
          : { what: 'slack channels', state: 'ok', detail: `the bot is a member of all ${well}` },
      ];
}

async function channelFault(
  client: DoctorClient,
  address: string,
  botName: string,
): Promise<string | undefined> {
  try {
    const { name, isMember, isArchived } = await client.channel(address);
    if (isArchived) {
      return `#${name} is archived: unarchive it, or say 频道 in another channel`;
    }
    return isMember ? undefined : `the bot is not in #${name}: say /invite @${botName} there`;
  } catch (error) {
    // Slack says the same of a private channel that the bot is not in and of one that is gone.
    return refusal(error) === 'channel_not_found'
      ? `the bot cannot see it: say /invite @${botName} there, or 频道 in another channel if it was deleted`
      : doctorAdvice(error, 'SLACK_BOT_TOKEN');
  }
}
