import { setTimeout as sleep } from 'node:timers/promises';
import type { Finding } from '../bot/finding.ts';
import { createDoctorClient } from '../bot/wecom/doctor/doctorClient.ts';
import { doctorFindings } from '../bot/wecom/doctor/doctorFindings.ts';
import { WecomMemory } from '../bot/wecom/wecomMemory.ts';
import { systemClock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../handlers/ports/log.ts';
import { channelsOf } from './channelsOf.ts';

/** The doctor's findings about WeCom; none where it is not connected. */
export async function wecomFindings(
  { wecom, baseUrl, admins }: Config,
  opened: Database,
  log: Log,
): Promise<Finding[]> {
  if (wecom === undefined) {
    return [];
  }
  const { corpId, apiUrl, app, bot } = wecom;
  const channels = await channelsOf(opened, 'wecom');
  const ours = admins.flatMap(({ platform, externalId }) => (platform === 'wecom' ? [externalId] : []));
  const found = await doctorFindings({
    corpId,
    app:
      app === undefined
        ? undefined
        : {
            ...createDoctorClient({
              corpId,
              secret: app.secret,
              apiUrl,
              monotonic: () => performance.now(),
              delay: async (ms) => {
                await sleep(ms);
              },
              clock: systemClock,
              log,
            }),
            agentId: app.agentId,
            hasCallback: app.callback !== undefined,
          },
    hasBot: bot !== undefined,
    baseUrl,
    admins: ours,
    channels,
    memory: new WecomMemory(opened.notes, systemClock),
  });
  return [
    ...found,
    ...(ours.length === 0 && (channels ?? []).length === 0
      ? [
          {
            what: 'wecom administrator',
            state: 'warn' as const,
            detail:
              'nobody of WeCom is named, so nobody can set up: LOUPAN_ADMINS=wecom:zhangsan (in the admin console: 通讯录 > the member > 账号)',
          },
        ]
      : []),
  ];
}
