import { createServer } from '../../../src/bot/server.ts';
import { createMetrics } from '../../../src/bot/metrics.ts';
import { payloadFaults } from '../../../src/bot/slack/payloadFaults.ts';
import { SlackAdapter } from '../../../src/bot/slack/slackAdapter.ts';
import type { Session } from '../../../src/handlers/ports/session.ts';
import { systemIds } from '../../../src/ids.ts';
import { adapterContract } from '../../contract/adapter/adapterContract.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { quietLog } from '../../support/quietLog.ts';
import { salesScript } from '../../support/salesScript.ts';
import { ScriptedDesk } from '../../support/scriptedDesk.ts';
import { startSlackWorld } from '../../support/slack/slackWorld.ts';
import type { Block } from '../../support/slack/worldTypes.ts';
import { until } from '../../support/until.ts';

const SMALLEST_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

adapterContract('slack', async () => {
  const world = await startSlackWorld({ check: (kind, payload) => payloadFaults(kind, payload) });
  const files = new MemoryFiles();
  const adapter = new SlackAdapter({
    way: { mode: 'http', signingSecret: 'secret' },
    botToken: world.botToken,
    apiUrl: world.apiUrl,
    desk: new ScriptedDesk(
      salesScript(() => 'none'),
      {} as Session,
    ),
    files,
    log: quietLog,
    locale: 'zh-CN',
    formUrl: (ticket) => `http://localhost/f/${ticket}`,
    monotonic: () => performance.now(),
    onWorkspace: () => Promise.resolve(),
  });
  const server = createServer({
    host: '127.0.0.1',
    port: 0,
    adapters: [adapter],
    extras: [],
    ping: () => Promise.resolve(),
    metrics: createMetrics(),
    ids: systemIds,
    log: quietLog,
  });
  await adapter.start();
  await server.listen();
  await until('Slack is connected', () => adapter.health().up);
  const address = { platform: 'slack' as const, workspace: world.team, key: world.channel('#sales').id };
  const li = world.user('li');
  return {
    adapter,
    address,
    nowhere: { ...address, key: 'C0NOWHERE' },
    account: { externalId: li.id, workspace: world.team, direct: li.id },
    seen: async ({ key }) =>
      world
        .messages(key)
        .filter(
          ({ deleted, thread_ts: thread, user }) =>
            !deleted && thread === undefined && user === world.botUser,
        )
        .map(({ ts, text, blocks }) => ({
          id: `${key}:${ts}`,
          text: `${text}${JSON.stringify(blocks)}`,
          buttons: blocks.flatMap(labelsOf),
          images: blocks.filter(({ type }) => type === 'image').length,
        })),
    picture: () => files.put(SMALLEST_PNG, 'image/png'),
    stop: async () => {
      await server.close();
      await world.stop();
    },
  };
});

/** Of what can be pressed; a link's button only opens its page. */
function labelsOf({ type, elements = [] }: Block): string[] {
  return type !== 'actions'
    ? []
    : elements.map((element) => {
        const { text } = (element['text'] ?? element['placeholder']) as { text: string };
        return text;
      });
}
