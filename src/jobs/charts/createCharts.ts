import type { Worker } from 'node:worker_threads';
import type { Charts, Picture } from '../../handlers/ports/charts.ts';
import { startWorker } from './startWorker.ts';

/** A chart that takes longer than this is given up and its worker replaced. */
const LONGEST_DRAWING_MS = 20_000;

interface Request {
  readonly chart: Picture;
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
}

type Reply = { readonly png: Uint8Array } | { readonly error: string };

export interface DrawnCharts extends Charts {
  /** Ends the worker; what was waiting is rejected. */
  close(): Promise<void>;
}

/**
 * Draws charts one after another in a worker thread, which starts with the first of them. A worker that dies takes only the
 * chart it was drawing with it: the rest go to a new one.
 */
export function createCharts(
  start: () => Worker = () => startWorker('./chartWorker', import.meta.url),
): DrawnCharts {
  return new ChartQueue(start);
}

class ChartQueue implements DrawnCharts {
  readonly #start: () => Worker;
  readonly #waiting: Request[] = [];
  #worker: Worker | undefined;
  #drawing: Request | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(start: () => Worker) {
    this.#start = start;
  }

  draw(chart: Picture): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (this.#closed) {
        reject(new Error('charts are closed'));
        return;
      }
      this.#waiting.push({ chart, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const unfinished = [this.#drawing, ...this.#waiting.splice(0)];
    this.#settle();
    for (const request of unfinished) {
      request?.reject(new Error('charts are closed'));
    }
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #next(): void {
    if (this.#drawing !== undefined) {
      return;
    }
    const request = this.#waiting.shift();
    if (request === undefined) {
      // An idle worker does not keep the process alive.
      this.#worker?.unref();
      return;
    }
    this.#drawing = request;
    const worker = (this.#worker ??= this.#startWorker());
    worker.ref();
    this.#timer = setTimeout(() => {
      this.#lost(worker, new Error('the chart took too long'));
    }, LONGEST_DRAWING_MS);
    worker.postMessage(request.chart);
  }

  #startWorker(): Worker {
    const worker = this.#start();
    worker.on('message', (reply: Reply) => {
      const request = this.#drawing;
      this.#settle();
      if ('png' in reply) {
        request?.resolve(reply.png);
      } else {
        request?.reject(new Error(`the chart could not be drawn: ${reply.error}`));
      }
      this.#next();
    });
    worker.on('error', (error) => {
      this.#lost(worker, error instanceof Error ? error : new Error(String(error)));
    });
    worker.on('exit', () => {
      this.#lost(worker, new Error('the chart worker ended'));
    });
    return worker;
  }

  #lost(worker: Worker, reason: Error): void {
    if (this.#worker !== worker) {
      return;
    }
    this.#worker = undefined;
    // It may hang rather than have ended. Its own end tells nothing new.
    worker.terminate().catch(() => undefined);
    const request = this.#drawing;
    this.#settle();
    request?.reject(reason);
    this.#next();
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#drawing = undefined;
  }
}
