import { randomInt } from 'node:crypto';
import { createApp } from './app.ts';
import { createDemoClock } from './clock.ts';
import type { Config } from './config.ts';
import { environment, readConfig } from './config.ts';
import { dataKeyOf } from './dataKey.ts';
import { OperatorError } from './errors.ts';
import { systemIds } from './ids.ts';
import { createLog } from './log.ts';

const STOP_WITHIN_MS = 15_000;

try {
  await run(readConfig(environment()));
} catch (error) {
  if (!(error instanceof OperatorError)) {
    throw error;
  }
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function run(config: Config): Promise<void> {
  const log = createLog(config.logLevel, process.stderr);
  const app = createApp({
    config,
    dataKey: await dataKeyOf(config),
    clock: createDemoClock(config.now),
    ids: systemIds,
    log,
    random: () => randomInt(1_000_000) / 1_000_000,
  });
  // A library of a platform may forget a promise: that is no reason to leave everybody else without an answer.
  process.on('unhandledRejection', (error) => {
    log.error({ err: error }, 'a promise failed that nobody waited for');
  });
  let stopping: Promise<void> | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping !== undefined) {
      return;
    }
    log.info({ signal }, 'stopping');
    // Something that cannot be finished must not keep the process from being replaced.
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    stopping = app.stop().catch((error: unknown) => {
      log.error({ err: error }, 'the stop was not clean');
      process.exitCode = 1;
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  try {
    const port = await app.start();
    announce(config, port);
  } catch (error) {
    await app.stop();
    throw error;
  }
}

function announce(config: Config, port: number): void {
  const address = config.port === 0 ? `http://localhost:${port}` : config.baseUrl;
  const lines = config.demo
    ? [
        '',
        `  楼盘 Loupan  ${address}`,
        '',
        '  演示公司已就绪：选一个人，直接说话。Demo company ready: pick somebody and talk.',
        '',
      ]
    : [`Loupan listens on ${config.host}:${port}`];
  process.stdout.write(`${lines.join('\n')}\n`);
}
