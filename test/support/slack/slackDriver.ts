import { createHmac } from 'node:crypto';
import { formOf } from './bodies.ts';
import type { Deliver, Delivery } from './delivery.ts';
import { interactions } from './interactions.ts';
import type { SlackWorld } from './slackWorld.ts';

interface DriverOptions {
  readonly appUrl: string;
  readonly signingSecret: string;
  readonly world: SlackWorld;
  /** The time of the signatures and events; the receiver compares with the real one. */
  readonly now?: () => Date;
}

export interface RawRequest {
  readonly body: string;
  readonly contentType?: string;
  /** Laid over the signed ones; undefined leaves a header out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly secret?: string;
  readonly at?: Date;
  readonly path?: string;
}

const FORM = 'application/x-www-form-urlencoded';

export type SlackDriver = ReturnType<typeof slackDriver>;

/** Slack as it calls an app over HTTP: signed requests, and what it does with the answers. */
export function slackDriver({ appUrl, signingSecret, world, now = () => new Date() }: DriverOptions) {
  /** Signed as asked for; resolves to `none` where the app cannot be reached. */
  async function raw(request: RawRequest): Promise<Delivery> {
    const { body, secret = signingSecret, at = now(), path = '/slack/events' } = request;
    const timestamp = String(Math.floor(at.getTime() / 1_000));
    const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
    const headers: Record<string, string | undefined> = {
      'content-type': request.contentType ?? 'application/json',
      'x-slack-signature': `v0=${signature}`,
      'x-slack-request-timestamp': timestamp,
      ...request.headers,
    };
    const sent = Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
    const start = performance.now();
    const since = (): number => performance.now() - start;
    try {
      const response = await fetch(`${appUrl}${path}`, {
        method: 'POST',
        headers: Object.fromEntries(sent) as Record<string, string>,
        body,
        redirect: 'manual',
      });
      const text = await response.text();
      return { status: response.status, body: parsed(text), ms: since() };
    } catch {
      return { status: 'none', body: '', ms: since() };
    }
  }

  const deliver: Deliver = (kind, payload, retry) =>
    raw({
      body:
        kind === 'command'
          ? formOf(payload)
          : kind === 'interactive'
            ? formOf({ payload: JSON.stringify(payload) })
            : JSON.stringify(payload),
      contentType: kind === 'event' ? 'application/json' : FORM,
      headers:
        retry === undefined
          ? {}
          : {
              'x-slack-retry-num': String(retry.num),
              'x-slack-retry-reason': retry.reason ?? 'http_timeout',
            },
    });

  return { ...interactions(world, deliver, now), raw };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
