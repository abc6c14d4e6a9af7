import { createServer } from '../../../src/bot/server.ts';
import { createMetrics } from '../../../src/bot/metrics.ts';
import { WecomAdapter } from '../../../src/bot/wecom/wecomAdapter.ts';
import type { Session } from '../../../src/handlers/ports/session.ts';
import { systemIds } from '../../../src/ids.ts';
import { adapterContract, type AdapterFixture } from '../../contract/adapter/adapterContract.ts';
import { fakeClock } from '../../support/clock.ts';
import { freshDatabase } from '../../support/database.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { quietLog } from '../../support/quietLog.ts';
import { salesScript } from '../../support/salesScript.ts';
import { ScriptedDesk } from '../../support/scriptedDesk.ts';
import { until } from '../../support/until.ts';
import { startWecomWorld } from '../../support/wecom/wecomWorld.ts';
import type { ShownMessage } from '../../support/wecom/worldTypes.ts';

const SMALLEST_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

adapterContract('wecom', async () => {
  const clock = fakeClock();
  const world = await startWecomWorld({ now: () => clock.now() });
  const files = new MemoryFiles();
  const database = await freshDatabase('sqlite');
  const { identity } = world;
  const adapter = new WecomAdapter({
    corpId: identity.corpId,
    apiUrl: world.apiUrl,
    app: {
      agentId: identity.agentId,
      secret: identity.appSecret,
      callback: { token: identity.callbackToken, aesKey: identity.callbackAesKey },
    },
    bot: undefined,
    desk: new ScriptedDesk(
      salesScript(() => 'none'),
      {} as Session,
    ),
    files,
    notes: database.notes,
    ownerships: database.engine.ownerships,
    clock,
    ids: systemIds,
    log: quietLog,
    random: () => 0.5,
    monotonic: () => performance.now(),
    formUrl: (ticket) => `https://loupan.example.com/f/${ticket}`,
    domainFile: undefined,
    trusted: false,
    replica: 'one',
    alert: () => Promise.resolve(),
    onLeft: () => Promise.resolve(),
    onRenamed: () => Promise.resolve(),
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
  await until('WeCom has let the app in', () => adapter.health().up);
  const address = { platform: 'wecom' as const, workspace: identity.corpId, key: 'app:lina' };
  const messages = new Map<string, readonly [from: number, to: number]>();

  /** What one message of ours became is seen as one. */
  const together =
    (key: string, send: AdapterFixture['adapter']['send']) =>
    async (...given: Parameters<AdapterFixture['adapter']['send']>) => {
      // A member gets 30 messages a minute.
      clock.set(new Date(clock.now().getTime() + 60_000));
      const from = world.messages('li').length;
      const result = await send(...given);
      const to = world.messages('li').length;
      if (to > from) {
        messages.set(`${key}:${given[2]}:${from}`, [from, to]);
      }
      return result;
    };
  const send = adapter.send.bind(adapter);
  const update = adapter.update.bind(adapter);
  adapter.send = together('send', send);
  adapter.update = async (to, ref, body, key) =>
    together('update', (at, frozen, as) => update(at, ref, frozen, as))(to, body, key);
  return {
    adapter,
    address,
    nowhere: { ...address, key: 'app:nobody' },
    account: { externalId: 'LiNa', workspace: identity.corpId, direct: 'app:lina' },
    seen: async () => {
      const shown = world.messages('li');
      return [...messages].map(([id, [from, to]]) => seenAs(id, shown.slice(from, to)));
    },
    picture: () => files.put(SMALLEST_PNG, 'image/png'),
    stop: async () => {
      await server.close();
      await world.stop();
      await database.drop();
    },
  };
});

function seenAs(id: string, parts: readonly ShownMessage[]) {
  return {
    id,
    // Marks that would be markup are drawn in their full width.
    text: parts
      .map(({ text, settled = '' }) => `${text}\n${settled}`)
      .join('\n')
      .normalize('NFKC'),
    buttons: parts.flatMap((part) => (part.settled === undefined ? labelsOf(part) : [])),
    images: parts.filter(({ kind }) => kind === 'image').length,
  };
}

/** Of what can be pressed: buttons, and selects by their titles. */
function labelsOf({ card = {} }: ShownMessage): string[] {
  const { button_list: buttons = [], select_list: selects = [] } = card as {
    button_list?: readonly { text: string; type?: number }[];
    select_list?: readonly { title: string }[];
  };
  return [
    ...buttons.filter(({ type = 0 }) => type === 0).map(({ text }) => text),
    ...selects.map(({ title }) => title),
  ];
}
