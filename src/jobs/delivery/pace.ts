import type { Address, Transport } from '../../handlers/ports/transport.ts';
import type { JobDeps } from '../deps.ts';

/** So that a process which is to end does not wait for its turn. */
const LONGEST_NAP_MS = 200;
/** No platform asks for a longer pause between two messages. */
const LONGEST_PAUSE_MS = 60_000;

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * How fast platforms are spoken to: one bucket of tokens a platform, filled at the platform's rate divided by the replicas that
 * are at work, and a pause between two messages of one conversation. The one place where this process waits for its turn.
 */
export class Pace {
  readonly #deps: Pick<JobDeps, 'monotonic' | 'delay'>;
  readonly #buckets = new Map<string, Bucket>();
  readonly #spokenAt = new Map<string, number>();
  /** Replicas at work, this one among them. */
  replicas = 1;

  constructor(deps: Pick<JobDeps, 'monotonic' | 'delay'>) {
    this.#deps = deps;
  }

  /** Resolves when a message may be sent: true, or false where `given` up first. */
  async turn(transport: Transport, address: Address, givenUp: () => boolean): Promise<boolean> {
    const { platform, pace } = transport;
    const { pauseMs } = transport.traits(address);
    const conversation = [address.platform, address.workspace, address.key].join('\n');
    for (;;) {
      if (givenUp()) {
        return false;
      }
      const now = this.#deps.monotonic();
      const spoken = this.#spokenAt.get(conversation);
      const waits = [
        spoken === undefined ? 0 : spoken + pauseMs - now,
        this.#untilToken(platform, pace, now),
      ];
      const wait = Math.max(...waits);
      if (wait <= 0) {
        this.#bucket(platform, pace, now).tokens -= 1;
        if (pauseMs > 0) {
          this.#spokenAt.delete(conversation);
          this.#spokenAt.set(conversation, now);
          this.#forget(now - LONGEST_PAUSE_MS);
        }
        return true;
      }
      await this.#deps.delay(Math.min(wait, LONGEST_NAP_MS));
    }
  }

  #untilToken(platform: string, pace: Transport['pace'], now: number): number {
    const { tokens } = this.#bucket(platform, pace, now);
    return tokens >= 1 ? 0 : ((1 - tokens) * 1000 * this.replicas) / pace.perSecond;
  }

  #bucket(platform: string, { perSecond, burst }: Transport['pace'], now: number): Bucket {
    const bucket = this.#buckets.get(platform) ?? { tokens: burst, at: now };
    const most = Math.max(1, burst / this.replicas);
    const filled = ((now - bucket.at) / 1000) * (perSecond / this.replicas);
    bucket.tokens = Math.min(most, bucket.tokens + filled);
    bucket.at = now;
    this.#buckets.set(platform, bucket);
    return bucket;
  }

  /** Oldest first, as they were put in. */
  #forget(before: number): void {
    for (const [conversation, at] of this.#spokenAt) {
      if (at >= before) {
        return;
      }
      this.#spokenAt.delete(conversation);
    }
  }
}
