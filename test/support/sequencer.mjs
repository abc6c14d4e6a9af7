import { statSync } from 'node:fs';

/** They start many processes each: beside them nothing else would get its turn in time. */
const HEAVY = /\/test\/(?:torture|galera)\//u;

/** The large files first, so that no worker is left with one at the end; then those that use the whole machine. */
export default class Sequencer {
  sort(tests) {
    const sized = [...tests].map((test) => ({ test, size: statSync(test.path).size }));
    return sized
      .sort((a, b) => Number(HEAVY.test(a.test.path)) - Number(HEAVY.test(b.test.path)) || b.size - a.size)
      .map(({ test }) => test);
  }

  shard(tests, { shardIndex, shardCount }) {
    return this.sort(tests).filter((_, index) => index % shardCount === shardIndex - 1);
  }

  allFailedTests() {
    return [];
  }

  cacheResults() {
    // The order depends on nothing that was measured: it is the same everywhere.
  }
}
