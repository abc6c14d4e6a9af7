import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';

/** Where a sealed value lies: it opens nowhere else, so that sealed values cannot be moved between rows or columns. */
export interface Spot {
  readonly table: string;
  readonly column: string;
  readonly id: string;
}

/** A sealed value that was changed, moved, or sealed with a key that is not at hand. */
export class SealError extends Error {
  constructor(spot: Spot, reason: string) {
    super(`cannot open ${spot.table}.${spot.column} of ${spot.id}: ${reason}`);
    this.name = 'SealError';
  }
}

const FORMAT = 1;
const KEY_ID_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + KEY_ID_BYTES + NONCE_BYTES;

export interface VaultOptions {
  /** 32 bytes: LOUPAN_DATA_KEY. It is never stored. */
  readonly dataKey: Uint8Array;
  /** Keys that older rows may still be sealed with. */
  readonly olderKeys?: readonly Uint8Array[];
  readonly random: (bytes: number) => Uint8Array;
}

interface SealKey {
  readonly id: Buffer;
  readonly key: Buffer;
}

/**
 * Seals fields with AES-256-GCM and makes the blind indexes. Each purpose has its own key, derived from the data key.
 * A sealed value is: format (1) | key id (4) | nonce (12) | ciphertext | tag (16).
 */
export class Vault {
  readonly #current: SealKey;
  readonly #keys: readonly SealKey[];
  readonly #phoneKey: Buffer;
  readonly #lastFourKey: Buffer;
  readonly #phoneEndsKey: Buffer;
  readonly #random: (bytes: number) => Uint8Array;

  constructor({ dataKey, olderKeys = [], random }: VaultOptions) {
    this.#current = sealKey(dataKey);
    this.#keys = [this.#current, ...olderKeys.map(sealKey)];
    this.#phoneKey = derive(dataKey, 'loupan/phone-index/1');
    this.#lastFourKey = derive(dataKey, 'loupan/last-four-index/1');
    this.#phoneEndsKey = derive(dataKey, 'loupan/phone-ends-index/1');
    this.#random = random;
  }

  seal(spot: Spot, plain: string | Uint8Array): Buffer {
    const nonce = this.#random(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#current.key, nonce);
    cipher.setAAD(aad(spot));
    const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
    return Buffer.concat([
      Uint8Array.of(FORMAT),
      this.#current.id,
      nonce,
      body,
      cipher.final(),
      cipher.getAuthTag(),
    ]);
  }

  /** Throws SealError when the value was tampered with or belongs elsewhere. */
  open(spot: Spot, sealed: Uint8Array): Buffer {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    if (bytes.length < HEAD_BYTES + TAG_BYTES || bytes[0] !== FORMAT) {
      throw new SealError(spot, 'this is no sealed value');
    }
    const keyId = bytes.subarray(1, 1 + KEY_ID_BYTES);
    const found = this.#keys.find(({ id }) => id.equals(keyId));
    if (found === undefined) {
      throw new SealError(spot, `it was sealed with another LOUPAN_DATA_KEY (key ${keyId.toString('hex')})`);
    }
    const decipher = createDecipheriv('aes-256-gcm', found.key, bytes.subarray(1 + KEY_ID_BYTES, HEAD_BYTES));
    decipher.setAAD(aad(spot));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES, -TAG_BYTES)), decipher.final()]);
    } catch {
      throw new SealError(spot, 'it was changed, or belongs to another row');
    }
  }

  openText(spot: Spot, sealed: Uint8Array): string {
    return this.open(spot, sealed).toString('utf8');
  }

  /** 32 bytes that are the same for the same E.164 number, and say nothing without the key. */
  phoneIndex(number: string): Buffer {
    return createHmac('sha256', this.#phoneKey).update(number).digest();
  }

  /** 16 bytes for the last four digits. */
  lastFourIndex(digits: string): Buffer {
    return createHmac('sha256', this.#lastFourKey).update(digits).digest().subarray(0, 16);
  }

  /** 16 bytes for the first three and the last four digits: what a filing tells of a phone. */
  phoneEndsIndex(ends: string): Buffer {
    return createHmac('sha256', this.#phoneEndsKey).update(ends).digest().subarray(0, 16);
  }
}

function sealKey(dataKey: Uint8Array): SealKey {
  return {
    key: derive(dataKey, 'loupan/seal/1'),
    id: derive(dataKey, 'loupan/key-id/1').subarray(0, KEY_ID_BYTES),
  };
}

function derive(dataKey: Uint8Array, purpose: string): Buffer {
  if (dataKey.length !== 32) {
    throw new RangeError(`the data key has ${dataKey.length} bytes instead of 32`);
  }
  return Buffer.from(hkdfSync('sha256', dataKey, 'loupan', purpose, 32));
}

function aad({ table, column, id }: Spot): Buffer {
  return Buffer.from(`${table}|${column}|${id}`, 'utf8');
}
