import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Logger } from '@slack/logger';
import { SocketModeClient } from '@slack/socket-mode';
import type { Log } from '../../handlers/ports/log.ts';
import { unwrapped } from './unwrapped.ts';

interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly logger: Logger;
  readonly log: Log;
}

/** What the client hands over for each envelope. */
interface Envelope {
  readonly body: Record<string, unknown>;
  readonly ack: (response?: Record<string, unknown> | string) => Promise<void>;
  readonly retry_num?: number;
  readonly retry_reason?: string;
}

/** Slack closes a connection that has not said hello by then anyway. */
const HELLO_WITHIN_MS = 20_000;

/**
 * Socket Mode with two differences from Bolt's own receiver. An envelope is acknowledged when its work is committed, not before
 * (Bolt acknowledges events at once): what was not acknowledged comes again, over another connection. And each connection has a client of its
 * own: the client's own way of connecting again waits five seconds and more, and lets the process die of a network that is
 * away (socket-mode 3.1.0, delayReconnectAttempt).
 */
export class SocketReceiver implements Receiver {
  readonly #options: SocketOptions;
  readonly #atWork = new Set<Promise<void>>();
  #app: App | undefined;

  constructor(options: SocketOptions) {
    this.#options = options;
  }

  init(app: App): void {
    this.#app = app;
  }

  start(): Promise<unknown> {
    return Promise.resolve();
  }

  /** Resolves when what has arrived is done. */
  async stop(): Promise<void> {
    await Promise.allSettled(this.#atWork);
  }

  /** One connection, from hello to its end. Rejects where it could not be opened. */
  async connect(signal: AbortSignal, up: () => void): Promise<void> {
    const { appToken, apiUrl, logger, log } = this.#options;
    const client = new SocketModeClient({
      appToken,
      logger,
      autoReconnectEnabled: false,
      clientOptions: {
        ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
      },
    });
    client.on('slack_event', (envelope: Envelope) => {
      const work = this.#take(envelope)
        .catch((error: unknown) => {
          log.warn({ err: error }, 'an envelope was not acknowledged: Slack delivers it again');
        })
        .then(() => {
          this.#atWork.delete(work);
        });
      this.#atWork.add(work);
    });
    const closed = new Promise<void>((resolve) => {
      client.once('disconnected', () => {
        resolve();
      });
    });
    const end = (): void => {
      client.disconnect().catch((error: unknown) => {
        log.debug({ err: error }, 'a socket did not close well');
      });
    };
    const late = setTimeout(end, HELLO_WITHIN_MS);
    signal.addEventListener('abort', end, { once: true });
    try {
      await client.start();
      clearTimeout(late);
      if (signal.aborted) {
        end();
      }
      up();
      await closed;
    } finally {
      clearTimeout(late);
      signal.removeEventListener('abort', end);
    }
  }

  async #take({ body, ack, retry_num: retryNum, retry_reason: retryReason }: Envelope): Promise<void> {
    const given: { response?: Record<string, unknown> | string; acked: boolean } = { acked: false };
    const event: ReceiverEvent = {
      body,
      ...(retryNum === undefined ? {} : { retryNum }),
      ...(retryReason === undefined ? {} : { retryReason }),
      ack: (response?: Record<string, unknown> | string) => {
        given.acked = true;
        if (response !== undefined) {
          given.response = response;
        }
        return Promise.resolve();
      },
    };
    try {
      await this.#app?.processEvent(event);
    } catch (error) {
      throw unwrapped(error);
    }
    if (given.acked) {
      await ack(given.response ?? {});
    }
  }
}
