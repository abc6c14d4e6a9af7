import type { Finding } from '../bot/finding.ts';
import { createDoctorClient } from '../bot/slack/doctorClient.ts';
import { doctorFindings } from '../bot/slack/doctorFindings.ts';
import { systemClock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../handlers/ports/log.ts';
import { channelsOf } from './channelsOf.ts';

/** The doctor's findings about Slack; none where it is not connected. */
export async function slackFindings(
  { slack, baseUrl, admins }: Config,
  opened: Database,
  log: Log,
): Promise<Finding[]> {
  if (slack === undefined) {
    return [];
  }
  const { botToken, appToken, apiUrl, mode } = slack;
  const channels = await channelsOf(opened, 'slack');
  const client = createDoctorClient({ botToken, appToken, apiUrl, clock: systemClock, log });
  const nobody = !admins.some(({ platform }) => platform === 'slack');
  return [
    ...(await doctorFindings({ client, mode, baseUrl, channels })),
    ...(nobody && (channels ?? []).length === 0
      ? [
          {
            what: 'slack administrator',
            state: 'warn' as const,
            detail:
              'nobody of Slack is named, so nobody can set up: LOUPAN_ADMINS=slack:U012AB3CD (in Slack: your profile > … > Copy member ID)',
          },
        ]
      : []),
  ];
}
