/** A throw-away server: `kill` is the outage, `start` its end, `stop` removes everything. */
export interface TestServer {
  readonly socket: string;
  url(database: string): string;
  start(): Promise<void>;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export function startMariadb(options?: { readonly durable?: boolean }): Promise<TestServer | undefined>;
