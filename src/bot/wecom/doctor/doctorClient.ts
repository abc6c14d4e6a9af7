import type { Clock } from '../../../handlers/ports/clock.ts';
import type { Log } from '../../../handlers/ports/log.ts';
import { skewOf } from '../../skewOf.ts';
import type { Fetch } from '../api/ask.ts';
import { createWecomClient, type WecomClient, type WecomClientOptions } from '../api/client.ts';

export interface DoctorClient {
  readonly client: WecomClient;
  /** This machine's clock less WeCom's in milliseconds, as far as whole seconds tell; undefined where WeCom has not said. */
  readonly skewMs: () => number | undefined;
}

interface DoctorClientOptions extends Pick<WecomClientOptions, 'corpId' | 'secret' | 'monotonic' | 'delay'> {
  /** WeCom's own where it is undefined. */
  readonly apiUrl: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

/** The app's client, which also listens to what time it is at WeCom. */
export function createDoctorClient({ apiUrl, clock, ...options }: DoctorClientOptions): DoctorClient {
  let skewMs: number | undefined;
  const timed: Fetch = async (input, init) => {
    const before = clock.now().getTime();
    const response = await fetch(input, init);
    skewMs = skewOf(response.headers.get('date'), (before + clock.now().getTime()) / 2);
    return response;
  };
  return {
    client: createWecomClient({ ...options, baseUrl: apiUrl, fetch: timed }),
    skewMs: () => skewMs,
  };
}
