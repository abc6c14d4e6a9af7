import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A server in a process of its own, on a port of loopback. */
export interface ChildServer {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process until its port answered, in milliseconds. */
  readonly startedIn: number;
  /** Asks the process to end, by its id, and waits until it has. */
  stop(): Promise<void>;
}

const START_WITHIN_MS = 30_000;
const STOP_WITHIN_MS = 15_000;
const LISTENING = /http:\/\/\S+:\d+|listens on/u;

/** Starts `node <args>`; PORT is set to a free one. Resolves when the process says that it listens. */
export async function startNode(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd = ROOT,
): Promise<ChildServer> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      PORT: String(port),
      HOST: '127.0.0.1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  let listeningAfter: number | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (listeningAfter === undefined && LISTENING.test(said)) {
      listeningAfter = performance.now() - started;
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained = (complained + text).slice(-4000);
  });
  while (listeningAfter === undefined) {
    if (child.exitCode !== null || performance.now() - started > START_WITHIN_MS) {
      await end(child);
      throw new Error(`${args.join(' ')} did not start:\n${complained}`);
    }
    await pause(2);
  }
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    startedIn: listeningAfter,
    stop: async () => {
      await end(child);
      if (complained !== '') {
        console.error(`${args.join(' ')} said:\n${complained}`);
      }
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const hard = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(hard);
}

/** A port that nobody uses now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
