import { Gauge } from 'prom-client';
import type { Replica } from '../handlers/ports/replicas.ts';
import type { Metrics } from './metrics.ts';

interface EngineHealth {
  /** Milliseconds since this replica last looked for due work; null before the first time. */
  readonly idleMs: () => number | null;
  /** All replicas at work, this one among them. */
  readonly replicas: () => Promise<readonly Replica[]>;
}

/** The health of the durable engine in `/metrics`: of this replica by itself, of all as the database knows them. */
export function engineMetrics({ registry }: Metrics, { idleMs, replicas }: EngineHealth): void {
  const registers = [registry];
  new Gauge({
    name: 'loupan_engine_idle_seconds',
    help: 'Seconds since this replica last looked for due work and reached the database; more than ten are too many.',
    registers,
    collect() {
      this.set((idleMs() ?? Number.NaN) / 1000);
    },
  });
  new Gauge({
    name: 'loupan_replica_silent_seconds',
    help: 'Seconds since each replica at work was last heard of, by the database’s clock.',
    labelNames: ['replica'],
    registers,
    async collect() {
      this.reset();
      // Without the database there is nothing to tell; the other figures are still wanted.
      const known = await replicas().catch(() => []);
      for (const { name, id, silentMs } of known) {
        this.set({ replica: `${name}:${id}` }, silentMs / 1000);
      }
    },
  });
}
