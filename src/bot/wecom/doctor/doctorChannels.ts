import type { Channel } from '../../../domain/company.ts';
import type { Finding } from '../../finding.ts';
import { targetOf } from '../addresses.ts';

export type SetChannel = Pick<Channel, 'address' | 'purposes'>;

/** What can be told of a channel without sending anything to it. */
export interface ChannelChecks {
  readonly hasBot: boolean;
  /** Whether the key of this robot is there and can be read. */
  readonly knowsRobot: (robot: string) => Promise<boolean>;
  /** Whether somebody has spoken to the bot in this conversation. */
  readonly wasSpokenIn: (address: string) => Promise<boolean>;
  /** What is wrong with a group that the app has made. */
  readonly appChatFault: (chatid: string) => Promise<string | undefined>;
}

/** Where the company wants its reports, as far as it can be looked at; where only a message would show it, that is said. */
export async function doctorChannels(
  channels: readonly SetChannel[],
  checks: ChannelChecks,
): Promise<Finding[]> {
  if (channels.length === 0) {
    return [{ what: 'wecom channels', state: 'warn', detail: noneIsSet(checks) }];
  }
  const findings: Finding[] = [];
  const unseen: SetChannel[] = [];
  for (const channel of channels) {
    const fault = await faultOf(channel, checks);
    if (fault !== undefined) {
      findings.push({ what: 'wecom channel', state: 'fail', detail: `${nameOf(channel)}: ${fault}` });
    } else if (targetOf({ key: channel.address })?.sink === 'appchat') {
      findings.push({ what: 'wecom channel', state: 'ok', detail: `${nameOf(channel)}: the group is there` });
    } else {
      unseen.push(channel);
    }
  }
  return unseen.length === 0
    ? findings
    : [
        ...findings,
        {
          what: 'wecom channels',
          state: 'ok',
          detail: `${unseen.map(nameOf).join(', ')}: registered; whether its robot or the bot is still in the group shows only a message (投递 失败 lists what was refused)`,
        },
      ];
}

async function faultOf({ address }: SetChannel, checks: ChannelChecks): Promise<string | undefined> {
  const target = targetOf({ key: address });
  switch (target?.sink) {
    case 'webhook':
      return (await checks.knowsRobot(target.robot))
        ? undefined
        : 'its key is not there, or cannot be read with this LOUPAN_DATA_KEY: say 群机器人 and its Webhook address again, alone with Loupan';
    case 'bot':
      return await botFault(address, checks);
    case 'appchat':
      return await checks.appChatFault(target.chatid);
    case 'app':
    case undefined:
      return 'this is no group: say 频道 in a group with the bot, or 群机器人 alone with Loupan';
  }
}

async function botFault(
  address: string,
  { hasBot, wasSpokenIn }: ChannelChecks,
): Promise<string | undefined> {
  if (!hasBot) {
    return 'the bot is not connected: set WECOM_BOT_ID and WECOM_BOT_SECRET, or register a robot of this group with 群机器人';
  }
  return (await wasSpokenIn(address))
    ? undefined
    : 'nobody has spoken to the bot there, and before that WeCom lets it say nothing: mention it once in the group';
}

function noneIsSet({ hasBot }: ChannelChecks): string {
  const robot = 'say 群机器人 and the Webhook address of a group, alone with Loupan';
  return `none is set: ${hasBot ? `add the bot to a group and say there: @(the bot) 频道 日报; or ${robot}` : robot}`;
}

function nameOf({ address, purposes }: SetChannel): string {
  return `${address} (${purposes.join(', ')})`;
}
