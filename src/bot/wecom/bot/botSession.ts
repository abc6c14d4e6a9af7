import { WSAuthFailureError, WSClient, WSReconnectExhaustedError } from '@wecom/aibot-node-sdk';
import type { Log } from '../../../handlers/ports/log.ts';
import { sdkLogger } from './sdkLogger.ts';

/** Frames carry words and addresses, no files: what is larger is not meant for us. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Who the bot is (智能机器人 > API 模式 > 长连接). */
export interface BotAccount {
  readonly id: string;
  readonly secret: string;
  /** WeCom's own where it is undefined; private deployments have theirs (D101463). */
  readonly wsUrl?: string;
}

/** How a connection ended. `kicked`: somebody else has subscribed for the same bot. `refused`: the subscription was. */
export type SessionEnd =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'lost'; readonly reason: string }
  | { readonly kind: 'kicked' }
  | { readonly kind: 'refused'; readonly errcode: number };

export interface BotSessionOptions {
  readonly bot: BotAccount;
  /** From the first packet to the answer to the subscription. */
  readonly subscribedWithinMs: number;
  readonly log: Log;
  /** Called when the subscription is accepted. */
  readonly onUp: (client: WSClient) => void;
  /** Each message and event, as it came. Must not throw. */
  readonly onFrame: (frame: unknown) => void;
}

/**
 * One connection, from its opening to its end; never rejects. The SDK's own way of connecting again is switched off: it gives up in
 * silence, and after a kick it is not even tried (aibot-node-sdk 1.0.7, scheduleReconnect).
 */
export function botSession(options: BotSessionOptions, signal: AbortSignal): Promise<SessionEnd> {
  if (signal.aborted) {
    return Promise.resolve({ kind: 'stopped' });
  }
  const { subscribedWithinMs, onUp, onFrame } = options;
  const client = clientOf(options);
  return new Promise((resolve) => {
    let reason: string | undefined;
    let kicked = false;
    let errcode: number | undefined;
    const end = (how: SessionEnd): void => {
      clearTimeout(late);
      signal.removeEventListener('abort', stop);
      client.removeAllListeners();
      client.disconnect();
      resolve(signal.aborted ? { kind: 'stopped' } : how);
    };
    const stop = (): void => {
      end({ kind: 'stopped' });
    };
    const late = setTimeout(() => {
      end({ kind: 'lost', reason: 'WeCom did not answer the subscription' });
    }, subscribedWithinMs);
    signal.addEventListener('abort', stop, { once: true });

    client.on('authenticated', () => {
      clearTimeout(late);
      onUp(client);
    });
    client.on('message', onFrame);
    client.on('event', onFrame);
    client.on('event.disconnected_event', () => {
      kicked = true;
    });
    client.on('disconnected', (why) => {
      reason ??= `the connection was closed (${why})`;
      if (kicked) {
        end({ kind: 'kicked' });
      }
    });
    // The last two are how the SDK says that it does nothing more by itself.
    client.on('error', (error) => {
      if (error instanceof WSAuthFailureError && errcode !== undefined) {
        end({ kind: 'refused', errcode });
      } else if (error instanceof WSAuthFailureError || error instanceof WSReconnectExhaustedError) {
        end({ kind: 'lost', reason: reason ?? 'the connection was closed' });
      } else {
        errcode = refusalIn(error) ?? errcode;
        reason ??= error.message;
      }
    });
    client.connect();
  });
}

/** The errcode of a refused subscription: the SDK (1.0.7) says it in words only, `Authentication failed: ... (code: 40001)`. */
function refusalIn({ message }: Error): number | undefined {
  const code = /^Authentication failed: .*\(code: (-?\d+)\)$/su.exec(message)?.[1];
  return code === undefined ? undefined : Number(code);
}

function clientOf({ bot, subscribedWithinMs, log }: BotSessionOptions): WSClient {
  return new WSClient({
    botId: bot.id,
    secret: bot.secret,
    ...(bot.wsUrl === undefined ? {} : { wsUrl: bot.wsUrl }),
    wsOptions: { handshakeTimeout: subscribedWithinMs, maxPayload: MOST_BYTES },
    maxReconnectAttempts: 0,
    maxAuthFailureAttempts: 0,
    logger: sdkLogger(log),
  });
}
