import type { Housekeeping } from '../../handlers/ports/housekeeping.ts';
import { removeOldTables } from '../removeOldTables.ts';
import { defineJob } from '../jobDefinition.ts';

const DAY_MS = 86_400_000;
/** Rows at a time: short enough not to hold up anybody. */
const CHUNK = 500;
/** The rest is for the next night. */
const MOST_CHUNKS = 400;

/** Days that each is kept. */
const KEPT: Readonly<Record<keyof Housekeeping, number>> = {
  // A platform delivers again for minutes, seldom for hours.
  inbox: 7,
  jobs: 7,
  // What was carried out last is kept with the task.
  ticks: 30,
  drafts: 7,
  notes: 0,
  messages: 30,
  ledger: 400,
};

/** What has been kept long enough is removed, a few rows at a time, each in its own transaction. */
export const housekeeping = defineJob('housekeeping', {
  async look({ engine, store, files, now, log }) {
    log.info({ what: 'tables', removed: await removeOldTables({ store, files, now }) }, 'housekeeping');
    for (const name of Object.keys(KEPT) as (keyof Housekeeping)[]) {
      const before = new Date(now.getTime() - KEPT[name] * DAY_MS);
      let removed = 0;
      for (let chunk = 0; chunk < MOST_CHUNKS; chunk += 1) {
        const count = await engine.housekeeping[name](before, CHUNK);
        removed += count;
        if (count < CHUNK) {
          break;
        }
      }
      log.info({ what: name, removed }, 'housekeeping');
    }
  },
  run: () => Promise.resolve(),
});
