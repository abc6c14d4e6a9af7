import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** The numbers of `/metrics`. Made once and handed to whoever counts. */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Counter<'method' | 'route' | 'status'>;
  readonly requestSeconds: Histogram<'route'>;
  /** One for each answer of the desk, by command and outcome word. */
  readonly answers: Counter<'command' | 'outcome'>;
  /** One for each attempt of the delivery engine: sent, retry, unknown, dead, withdrawn, deferred, lost. */
  readonly deliveries: Counter<'result'>;
  /** One for each run of a job: done, retry, dead, lost. */
  readonly jobs: Counter<'kind' | 'result'>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: 'loupan_http_requests_total',
      help: 'HTTP requests by method, route and status.',
      labelNames: ['method', 'route', 'status'],
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'loupan_http_request_seconds',
      help: 'Seconds from the first byte of a request to its answer, by route; streams are left out.',
      labelNames: ['route'],
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    answers: new Counter({
      name: 'loupan_answers_total',
      help: 'Answers of the desk by command and outcome.',
      labelNames: ['command', 'outcome'],
      registers,
    }),
    deliveries: new Counter({
      name: 'loupan_deliveries_total',
      help: 'Attempts to deliver a message by result: sent, retry, unknown, dead, withdrawn, deferred, lost.',
      labelNames: ['result'],
      registers,
    }),
    jobs: new Counter({
      name: 'loupan_jobs_total',
      help: 'Runs of jobs by kind and result: done, retry, dead, lost.',
      labelNames: ['kind', 'result'],
      registers,
    }),
  };
}
