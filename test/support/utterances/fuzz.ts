import { mentions } from '../../../src/domain/understanding/mentions.ts';
import { read } from '../../../src/domain/understanding/read.ts';
import { ALL_COMMANDS } from '../../../src/handlers/allCommands.ts';
import { createRegistry } from '../../../src/handlers/registry.ts';
import { openOffice } from '../conversation.ts';
import { randomLines } from './randomLines.ts';

const SPEAKERS = ['li', 'chen', 'wang', 'qian', 'tang', 'gao'] as const;
const KNOWN = [
  { ref: 'C12', name: '王先生', gender: 'm', phones: ['+8613800138000'] },
  { ref: 'C13', name: '刘女士', gender: 'f', phones: ['+8613900139000'] },
] as const;
const MOST_TOLD = 10;

/** What random lines came to. */
export interface Fuzzed {
  readonly lines: number;
  /** How many of them were read as some command. */
  readonly understood: number;
  /** How many of them went the whole way, through the pipeline on a database. */
  readonly whole: number;
  /** Lines that ended in a fault, at most ten of them. */
  readonly faults: readonly string[];
  /** Transactions that kept something although nothing was to be stored. */
  readonly stored: number;
}

/**
 * Reads lines at random, every one by the rules and one of `every` by the whole pipeline, said by different people; the same lines for
 * the same seed.
 */
export async function fuzz(
  of: readonly string[],
  { count, seed, every }: { readonly count: number; readonly seed: number; readonly every: number },
): Promise<Fuzzed> {
  const office = await openOffice();
  const { lexicon, all } = createRegistry(ALL_COMMANDS);
  const commands = new Set(all.map(({ name, words }) => words.en[0] ?? name));
  let [lines, understood, whole, stored] = [0, 0, 0, 0];
  const faults: string[] = [];
  const tx = office.store.tx.bind(office.store);
  office.store.tx = (fn) =>
    tx(fn).then((result) => {
      // Whatever is understood is rolled back: a transaction that ends well has kept something.
      stored += 1;
      return result;
    });
  const context = {
    now: office.clock.now(),
    zone: 'Asia/Shanghai',
    locale: 'zh-CN',
    lexicon,
    known: KNOWN,
  } as const;
  try {
    for (const line of randomLines(of, count, seed)) {
      lines += 1;
      try {
        mentions(line);
        understood += read(line, context).command === null ? 0 : 1;
        if (lines % every === 0) {
          whole += 1;
          const who = SPEAKERS[whole % SPEAKERS.length] ?? 'li';
          const { command, outcome } = await office.understand(who, line);
          if (outcome === 'failed' || (command !== null && !commands.has(command))) {
            faults.push(line);
          }
        }
      } catch (error) {
        faults.push(`${JSON.stringify(line)}: ${String(error)}`);
      }
    }
  } finally {
    await office.close();
  }
  return { lines, understood, whole, faults: faults.slice(0, MOST_TOLD), stored };
}
