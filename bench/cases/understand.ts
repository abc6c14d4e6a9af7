import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { mentions } from '../../src/domain/understanding/mentions.ts';
import { read } from '../../src/domain/understanding/read.ts';
import type { KnownCustomer } from '../../src/domain/understanding/reading.ts';
import { ALL_COMMANDS } from '../../src/handlers/allCommands.ts';
import { createRegistry } from '../../src/handlers/registry.ts';
import { systemIds } from '../../src/ids.ts';
import type { Office } from '../../test/support/conversation.ts';
import { openOffice } from '../../test/support/conversation.ts';
import { depsOn } from '../../test/support/depsOn.ts';
import { prepare } from '../../src/handlers/pipeline/prepare.ts';
import { percentiles } from '../support/load.ts';
import { median } from '../support/median.ts';
import type { Figure } from '../support/report.ts';

const ROUNDS = 200;
const PIPELINE_ROUNDS = 20;
const OWN = 10_000;
const FIRST_REF = 100_000;
const SURNAMES = '赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕施孔曹严华金魏陶姜';
const WARM_UP = 30;
const NOW = new Date('2026-11-23T10:00:00+08:00');
const LAST: KnownCustomer = { ref: 'C12', name: '王先生', gender: 'm', phones: ['+8613800138000'] };
const KNOWN: readonly KnownCustomer[] = [
  LAST,
  { ref: 'C14', name: '王女士', gender: 'f', phones: ['+8613900139001'] },
  { ref: 'C15', name: '李姐', gender: 'f', phones: ['+8613700137002', '+8613600136003'] },
];

/** The reading alone, and all that comes of a line for somebody with many customers. */
export async function understandCase(): Promise<Figure[]> {
  return [readingFigure(), ...(await pipelineFigures())];
}

/** Mentions and reading of one line, as `say` does them, over the lines that people typed and one of 300 characters. */
function readingFigure(): Figure {
  const { lexicon } = createRegistry(ALL_COMMANDS);
  const lines = utterances();
  const times: number[] = [];
  const floors: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const text of lines) {
      const started = performance.now();
      mentions(text);
      read(text, {
        now: NOW,
        zone: 'Asia/Shanghai',
        locale: 'zh-CN',
        lexicon,
        known: KNOWN,
        lastCustomer: LAST,
      });
      const took = performance.now() - started;
      if (round >= 0) {
        times.push(took);
        floors.push(busyFor(median(times.slice(-50))));
      }
    }
  }
  const { p50, p99 } = percentiles(times);
  return {
    name: `understanding one line (${lines.length} lines)`,
    measured: `p99 ${p99.toFixed(2)} ms (p50 ${p50.toFixed(2)}, longest ${Math.max(...times).toFixed(1)})`,
    floor: `p99 ${percentiles(floors).p99.toFixed(2)} ms: a busy loop as long as the median`,
    target: 'p99 <= 2 ms',
    met: p99 <= 2,
  };
}

/** The pipeline for somebody with 10,000 customers: whom a line means and what it says; and with it the command, run and rolled back. */
async function pipelineFigures(): Promise<Figure[]> {
  const office = await openOffice();
  try {
    await withCustomers(office, OWN);
    const speaker = { platform: 'web', workspace: 'demo', externalId: 'li' } as const;
    const place = { platform: 'web', workspace: 'demo', key: 'dm:li', kind: 'direct' } as const;
    const deps = depsOn(office, { ...office, charts: { draw: () => Promise.resolve(new Uint8Array()) } });
    const prepared = async (text: string): Promise<unknown> =>
      await prepare(deps, { deliveryId: '', speaker, place, said: { kind: 'line', text } }, undefined);
    const whole = async (text: string): Promise<unknown> => await office.understand('li', text);
    const of = `${OWN.toLocaleString('en')} own customers, SQLite`;
    return [
      await pipelineFigure(`understand: whom and what a line means, ${of}`, prepared, 'p99 <= 5 ms', 5),
      await pipelineFigure(
        `understand, with the command run and rolled back, ${of}`,
        whole,
        'p99 <= 50 ms',
        50,
      ),
    ];
  } finally {
    await office.close();
  }
}

async function pipelineFigure(
  name: string,
  run: (text: string) => Promise<unknown>,
  target: string,
  most: number,
): Promise<Figure> {
  const times: number[] = [];
  const floors: number[] = [];
  for (let round = -2; round < PIPELINE_ROUNDS; round += 1) {
    for (const text of utterances()) {
      const started = performance.now();
      await run(text);
      const took = performance.now() - started;
      if (round >= 0) {
        times.push(took);
        floors.push(busyFor(median(times.slice(-50))));
      }
    }
  }
  const { p50, p99 } = percentiles(times);
  return {
    name,
    measured: `p99 ${p99.toFixed(2)} ms (p50 ${p50.toFixed(2)}, longest ${Math.max(...times).toFixed(1)})`,
    floor: `p99 ${percentiles(floors).p99.toFixed(2)} ms: a busy loop as long as the median`,
    target,
    met: p99 <= most,
  };
}

/** Customers of li with a phone each, of all surnames. */
async function withCustomers({ store }: Office, count: number): Promise<void> {
  const like = await store.read.customers.byRef(12);
  if (like === undefined) {
    throw new Error('the demo company has no C12');
  }
  await store.tx(async (session) => {
    for (let n = 0; n < count; n += 1) {
      const id = systemIds.uuid();
      const name = `${SURNAMES.charAt(n % SURNAMES.length)}${n % 2 === 0 ? '先生' : '女士'}`;
      const gender = n % 2 === 0 ? 'm' : 'f';
      await session.insert('customer', { ...like, id, ref: FIRST_REF + n, name, gender, version: 1 });
      const number = `+86177${String(n).padStart(8, '0')}`;
      const phone = { id: systemIds.uuid(), customerId: id, number, primary: true, label: null };
      await session.insert('customerPhone', { ...phone, addedAt: NOW, version: 1 });
    }
  });
}

/** How long a loop that is busy for `ms` takes here: other programs interrupt it as they interrupt the reading. */
function busyFor(ms: number): number {
  const started = performance.now();
  let spent = 0;
  while (spent < ms) {
    spent = performance.now() - started;
  }
  return spent;
}

function utterances(): string[] {
  const file = readFileSync(new URL('../fixtures/lines.json', import.meta.url), 'utf8');
  const typed = JSON.parse(file) as string[];
  const long = typed.join('，').slice(0, 300);
  return [...typed, long.padEnd(300, '客户说价格有点高要回去和家里人商量，周六下午再过来看一下样板间')];
}
