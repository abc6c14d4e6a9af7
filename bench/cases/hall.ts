import { performance } from 'node:perf_hooks';
import type { Files } from '../../src/handlers/ports/files.ts';
import { systemIds } from '../../src/ids.ts';
import { fakeClock } from '../../test/support/clock.ts';
import { deskOn } from '../../test/support/deskOn.ts';
import { percentiles } from '../support/load.ts';
import { startMariadb } from '../support/mariadb.ts';
import type { Place } from '../support/migrated.ts';
import type { Figure } from '../support/report.ts';
import type { HallSize } from '../support/salesHalls.ts';
import { HALL_NOW, hallPhone, hallRef, salesHalls, shownCustomers } from '../support/salesHalls.ts';

const CALLS = 200;
const ROUNDS = 4;
const WARM_UP = 20;
const SMALLER = 100;
/** What of the data is asked for again and again fits in. */
const POOL_MB = 4_096;
const MOST_MS = 50;

/** One of the lines that a busy hall types, and by whom. */
interface Asked {
  readonly name: string;
  readonly as: string;
  readonly line: (n: number) => string;
}

const ASKED: readonly Asked[] = [
  { name: '客户 by phone', as: 'li', line: (n) => `客户 ${hallPhone(n).slice(3)}` },
  { name: '客户 by last four', as: 'li', line: (n) => `客户 ${hallPhone(n).slice(-4)}` },
  { name: '今日', as: 'li', line: () => '今日' },
  { name: '销控 of one building', as: 'li', line: () => '销控 A-3' },
  { name: '找房 in one project', as: 'li', line: () => '找房 三房 110-130平 300万内' },
  { name: '找房 in all projects', as: 'gao', line: () => '找房 三房 110-130平 300万内' },
  { name: '荐房 for a customer', as: 'li', line: (n) => `荐房 C${hallRef(n)}` },
  { name: '荐房: who wants a unit', as: 'wang', line: () => '荐房 A-3-1502' },
];

/** What people ask in the hall, in the handlers without a platform, over much data and over a hundredth of it. */
export async function hallCase(size: HallSize): Promise<Figure[]> {
  const server = await startMariadb({ poolMb: POOL_MB });
  try {
    const few = {
      customers: size.customers / SMALLER,
      units: size.units / SMALLER,
      followUps: size.followUps / SMALLER,
    };
    const small = await salesHalls(server, 'small', few);
    const large = await salesHalls(server, 'large', size);
    const shown = shownCustomers(few);
    try {
      const figures: Figure[] = [];
      for (const asked of ASKED) {
        figures.push(await compared(asked, small, large, shown));
      }
      return figures;
    } finally {
      await small.close();
      await large.close();
    }
  } finally {
    await server.stop();
  }
}

/** In turn, so that a busy moment of the machine meets both. */
async function compared(asked: Asked, small: Place, large: Place, shown: readonly number[]): Promise<Figure> {
  const [ofSmall, ofLarge] = [asker(small, asked, shown), asker(large, asked, shown)];
  await ofSmall(WARM_UP);
  await ofLarge(WARM_UP);
  const times = { small: [] as number[], large: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.small.push(...(await ofSmall(CALLS / ROUNDS)));
    times.large.push(...(await ofLarge(CALLS / ROUNDS)));
  }
  const [few, many] = [percentiles(times.small), percentiles(times.large)];
  const ratio = many.p95 / few.p95;
  return {
    name: asked.name,
    measured: `p95 ${many.p95.toFixed(1)} ms (p50 ${many.p50.toFixed(1)}), ${ratio.toFixed(2)}x`,
    floor: `p95 ${few.p95.toFixed(1)} ms over a hundredth of the data`,
    target: `p95 <= ${MOST_MS} ms, <= 2x`,
    met: many.p95 <= MOST_MS && ratio <= 2,
  };
}

/** Asks so many times, of one shown customer after the other; milliseconds of each. */
function asker(
  { database }: Place,
  { name, as, line }: Asked,
  shown: readonly number[],
): (calls: number) => Promise<number[]> {
  const desk = deskOn(database, {
    clock: fakeClock(HALL_NOW.toISOString()),
    files: noFiles,
    charts: { draw: () => Promise.resolve(new Uint8Array()) },
  });
  let asked = 0;
  return async (calls) => {
    const times: number[] = [];
    for (let call = 0; call < calls; call += 1) {
      const text = line(shown[asked % shown.length]!);
      asked += 1;
      const started = performance.now();
      const answer = await desk.handle({
        deliveryId: systemIds.uuid(),
        speaker: { platform: 'web', workspace: 'demo', externalId: as },
        place: { platform: 'web', workspace: 'demo', key: `dm:${as}`, kind: 'direct' },
        said: { kind: 'line', text },
      });
      times.push(performance.now() - started);
      if (answer.word !== 'done') {
        throw new Error(`${name}: "${text}" was answered ${answer.word}: ${answer.card?.heading ?? ''}`);
      }
    }
    return times;
  };
}

const noFiles: Files = {
  take: () => Promise.resolve({ ok: true, id: systemIds.token() }),
  put: () => Promise.resolve(systemIds.token()),
  get: () => Promise.resolve(undefined),
  remove: () => Promise.resolve(),
};
