import { createWecomClient, type WecomClient } from '../../../../src/bot/wecom/api/client.ts';
import { recordedLog } from './recordedLog.ts';
import { startTinyWecom, type TinyAnswer, type TinyCall, type TinyWecom } from './tinyWecom.ts';

export const SECRET = 'the-secret-of-the-app';
/** Far above what the machine needs, so that a slow one fails nothing. */
const TIMEOUT_MS = 5_000;

export interface TinyOffice {
  readonly client: WecomClient;
  readonly wecom: TinyWecom;
  readonly lines: ReturnType<typeof recordedLog>['lines'];
  /** What the client has waited for, in milliseconds; nobody waits really. */
  readonly waits: readonly number[];
  /** Moves the client's clock on. */
  readonly pass: (ms: number) => void;
}

/** A client and the server that it talks to. */
export async function openTinyOffice(
  answer: (call: TinyCall) => TinyAnswer | undefined = () => undefined,
  timeoutMs = TIMEOUT_MS,
): Promise<TinyOffice> {
  const wecom = await startTinyWecom(answer);
  const { log, lines } = recordedLog();
  const waits: number[] = [];
  let now = 1_000;
  const client = createWecomClient({
    baseUrl: wecom.baseUrl,
    corpId: 'ww-loupan',
    secret: SECRET,
    monotonic: () => now,
    delay: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    log,
    timeoutMs,
  });
  return {
    client,
    wecom,
    lines,
    waits,
    pass: (ms) => {
      now += ms;
    },
  };
}

/** What a promise rejects with. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    () => {
      throw new Error('it did not fail');
    },
    (error: unknown) => error,
  );
}
