import { expect, test } from '@jest/globals';
import { engineMetrics } from '../../src/bot/engineMetrics.ts';
import { createMetrics } from '../../src/bot/metrics.ts';

test('/metrics tells for each replica how long it was silent, and of this one how long it has not looked for due work', async () => {
  const metrics = createMetrics();
  let away = false;
  engineMetrics(metrics, {
    idleMs: () => 1_500,
    replicas: () =>
      away
        ? Promise.reject(new Error('the database is away'))
        : Promise.resolve([
            { id: 'a', name: 'host:1', silentMs: 500 },
            { id: 'b', name: 'host:2', silentMs: 4_000 },
          ]),
  });
  const text = await metrics.registry.metrics();
  expect(text).toContain('loupan_engine_idle_seconds 1.5');
  expect(text).toContain('loupan_replica_silent_seconds{replica="host:1:a"} 0.5');
  expect(text).toContain('loupan_replica_silent_seconds{replica="host:2:b"} 4');

  away = true;
  const without = await metrics.registry.metrics();
  expect(without).toContain('loupan_engine_idle_seconds 1.5');
  expect(without).not.toContain('host:1');
});
