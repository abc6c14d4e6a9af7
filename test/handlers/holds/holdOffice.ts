import { noFailPoints } from '../../../src/handlers/ports/failPoints.ts';
import type { Card } from '../../../src/handlers/chat/card.ts';
import type { Unit } from '../../../src/domain/unit.ts';
import { systemIds } from '../../../src/ids.ts';
import { createEngine } from '../../../src/jobs/createEngine.ts';
import {
  flattened,
  openOffice,
  type Office,
  type OfficeOptions,
  type Reply,
} from '../../support/conversation.ts';
import { quietLog } from '../../support/quietLog.ts';
import { FakePlatform } from '../../jobs/fakePlatform.ts';

/** The demo company at work: what falls due is done, and what is sent to people arrives. */
export interface HoldOffice extends Office {
  readonly web: FakePlatform;
  /** Lets so many minutes pass: everything that falls due in them happens at its time. */
  pass(minutes: number): Promise<void>;
  /** What was sent to somebody and stands there now. */
  sent(who: string): readonly Card[];
  /** What was posted in a channel and stands there now. */
  posted(channel: string): readonly Card[];
  /** Presses a button of the newest card that was sent to somebody, by its label. */
  pressSent(who: string, label: string): Promise<Reply>;
  unit(key: string): Promise<Unit>;
  /** Makes a customer somebody else's, as a transfer does. */
  give(ref: string, name: string): Promise<void>;
}

export async function openHoldOffice(options: OfficeOptions = {}): Promise<HoldOffice> {
  const office = await openOffice(options);
  const { store, clock, files, desk } = office;
  const web = new FakePlatform();
  const engine = createEngine({
    store,
    engine: office.engine,
    transports: [web],
    clock,
    log: quietLog,
    ids: systemIds,
    files,
    charts: { draw: () => Promise.reject(new Error('no charts here')) },
    more: [],
    zone: 'Asia/Shanghai',
    replicaName: 'test',
    leases: { normalMs: 60_000, urgentMs: 15_000 },
    monotonic: () => performance.now(),
    delay: () => Promise.resolve(),
    failPoints: noFailPoints,
    standing: () => Promise.resolve({ kind: 'unknown' }),
    nudge: () => undefined,
    onJob: () => undefined,
    onDelivery: () => undefined,
    random: () => 0.5,
  });
  const sent = (who: string): readonly Card[] => web.cards(`dm:${who}`);
  return {
    ...office,
    web,
    pass: async (minutes) => {
      const end = clock.now().getTime() + minutes * 60_000;
      for (;;) {
        await engine.runDue(clock.now());
        const next = await engine.nextDueAt(clock.now());
        if (next === undefined || next.getTime() > end) {
          break;
        }
        clock.set(next);
      }
      clock.set(new Date(end));
      await engine.runDue(clock.now());
    },
    sent,
    posted: (channel) => web.cards(channel),
    pressSent: async (who, label) => {
      const actions = sent(who)
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'actions' ? block.items : []));
      const action = actions.findLast((one) => one.label === label);
      if (action === undefined) {
        throw new Error(`${who} was sent no button ${label}: ${actions.map((one) => one.label).join(', ')}`);
      }
      const answer = await desk.handle({
        deliveryId: systemIds.uuid(),
        speaker: { platform: 'web', workspace: 'demo', externalId: who },
        place: { platform: 'web', workspace: 'demo', key: `dm:${who}`, kind: 'direct' },
        said: { kind: 'action', command: action.command, input: action.input },
      });
      return flattened(answer);
    },
    give: async (ref, name) => {
      await store.tx(async (session) => {
        const customer = await session.customers.byRef(Number(ref.slice(1)));
        const [member] = await session.members.byName(name, 1);
        await session.update('customer', customer!, { ownerId: member!.id });
      });
    },
    unit: async (key) => (await store.read.units.byKey(key))!,
  };
}
