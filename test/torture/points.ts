import { writeSync } from 'node:fs';
import type { FailPoint, FailPoints } from '../../src/handlers/ports/failPoints.ts';

/** What the conductor tells a replica. */
export interface Order {
  readonly dieAt: FailPoint | null;
}

const STDOUT = 1;

/** Dies at the point that it was told, and says so with its last breath. */
export function deadlyPoints(): FailPoints {
  let dieAt: FailPoint | null = null;
  process.on('message', (order: Order) => {
    ({ dieAt } = order);
  });
  return {
    reach: async (point) => {
      if (point === dieAt) {
        writeSync(STDOUT, `died at ${point}\n`);
        process.kill(process.pid, 'SIGKILL');
        // The signal may take a moment: nothing more may happen until then.
        await new Promise(() => undefined);
      }
    },
  };
}
