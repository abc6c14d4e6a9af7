import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { mentions } from '../../src/domain/understanding/mentions.ts';
import { read } from '../../src/domain/understanding/read.ts';
import type { KnownCustomer } from '../../src/domain/understanding/reading.ts';
import { ALL_COMMANDS } from '../../src/handlers/allCommands.ts';
import { createRegistry } from '../../src/handlers/registry.ts';
import { percentiles } from '../support/load.ts';
import { median } from '../support/median.ts';
import type { Figure } from '../support/report.ts';

const ROUNDS = 200;
const WARM_UP = 30;
const NOW = new Date('2026-11-23T10:00:00+08:00');
const LAST: KnownCustomer = { ref: 'C12', name: '王先生', gender: 'm', phones: ['+8613800138000'] };
const KNOWN: readonly KnownCustomer[] = [
  LAST,
  { ref: 'C14', name: '王女士', gender: 'f', phones: ['+8613900139001'] },
  { ref: 'C15', name: '李姐', gender: 'f', phones: ['+8613700137002', '+8613600136003'] },
];

/** Mentions and reading of one line, as `say` does them, over the lines that people typed and one of 300 characters. */
export function understandCase(): Figure[] {
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
  return [
    {
      name: `understanding one line (${lines.length} lines)`,
      measured: `p99 ${p99.toFixed(2)} ms (p50 ${p50.toFixed(2)}, longest ${Math.max(...times).toFixed(1)})`,
      floor: `p99 ${percentiles(floors).p99.toFixed(2)} ms: a busy loop as long as the median`,
      target: 'p99 <= 2 ms',
      met: p99 <= 2,
    },
  ];
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
