import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 8192;

/** Random bytes of the system, fetched many at a time: a nonce for each sealed field is a system call too many. */
export function pooledRandom(): (bytes: number) => Uint8Array {
  const pool = Buffer.alloc(POOL_BYTES);
  let used = POOL_BYTES;
  return (bytes) => {
    if (used + bytes > POOL_BYTES) {
      randomFillSync(pool);
      used = 0;
    }
    const part = Uint8Array.prototype.slice.call(pool, used, used + bytes);
    used += bytes;
    return part;
  };
}
