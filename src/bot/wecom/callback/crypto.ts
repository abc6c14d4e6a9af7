import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { CallbackError } from './callbackError.ts';

/** AES's own block has 16 bytes; WeCom pads to twice that (D90968). */
const PAD_TO = 32;
const RANDOM_BYTES = 16;
const LENGTH_BYTES = 4;
const KEY_BYTES = 32;
/** Characters of base64, above what a callback's body may hold. */
const MOST_ENCRYPTED = 256 * 1024;
/** Characters; WeCom's have ten or eleven. */
const MOST_QUERY = 128;

interface CallbackKeys {
  /** At most 32 letters and digits, as the admin console shows it. */
  readonly token: string;
  /** The EncodingAESKey: 43 letters and digits. */
  readonly aesKey: string;
  /** The corp id for a self-built app (D90968). */
  readonly receiveId: string;
}

/** What a callback's query and body hold. */
export interface SealedCallback {
  readonly signature: string;
  readonly timestamp: string;
  readonly nonce: string;
  /** Base64: `Encrypt` of a message, `echostr` of a URL check. */
  readonly encrypt: string;
}

export interface CallbackCrypto {
  /** Lower-case hex of the SHA-1 over the sorted values (D90968). */
  signature(timestamp: string, nonce: string, encrypt: string): string;
  /** The message inside. Throws CallbackError for whatever was not sealed by WeCom for us; looks inside only after the signature. */
  decrypt(sealed: SealedCallback): string;
  /** `random16`: 16 bytes that nobody can foresee. */
  encrypt(plain: string, random16: Uint8Array): string;
}

/** The sealing of WeCom's callbacks (D90968, D91144). Throws a RangeError when the AES key is not 43 characters of base64. */
export function createCallbackCrypto({ token, aesKey, receiveId }: CallbackKeys): CallbackCrypto {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  if (aesKey.length !== 43 || key.length !== KEY_BYTES) {
    throw new RangeError('the EncodingAESKey of WeCom has 43 letters and digits');
  }
  const iv = key.subarray(0, 16);
  const receiver = Buffer.from(receiveId, 'utf8');

  const signature = (timestamp: string, nonce: string, encrypt: string): string =>
    createHash('sha1').update([token, timestamp, nonce, encrypt].sort().join('')).digest('hex');

  return {
    signature,
    decrypt(sealed) {
      const { timestamp, nonce, encrypt } = sealed;
      if (encrypt.length > MOST_ENCRYPTED || timestamp.length > MOST_QUERY || nonce.length > MOST_QUERY) {
        throw new CallbackError('too long');
      }
      if (!isSame(sealed.signature, signature(timestamp, nonce, encrypt))) {
        throw new CallbackError('signature');
      }
      const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
      const padded = Buffer.concat([decipher.update(bytesOf(encrypt)), decipher.final()]);
      return messageIn(unpadded(padded), receiver);
    },
    encrypt(plain, random16) {
      if (random16.length !== RANDOM_BYTES) {
        throw new RangeError('a callback starts with 16 random bytes');
      }
      const message = Buffer.from(plain, 'utf8');
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32BE(message.length);
      const open = Buffer.concat([random16, length, message, receiver]);
      const pad = PAD_TO - (open.length % PAD_TO);
      const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
      return Buffer.concat([
        cipher.update(open),
        cipher.update(Buffer.alloc(pad, pad)),
        cipher.final(),
      ]).toString('base64');
    },
  };
}

function isSame(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given, 'utf8'), Buffer.from(right, 'utf8')];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Node's base64 skips over what is none: only what it would write itself is taken. */
function bytesOf(encrypt: string): Buffer {
  const bytes = Buffer.from(encrypt, 'base64');
  if (bytes.length === 0 || bytes.length % PAD_TO !== 0 || bytes.toString('base64') !== encrypt) {
    throw new CallbackError('ciphertext');
  }
  return bytes;
}

function unpadded(padded: Buffer): Buffer {
  const pad = padded.at(-1) ?? 0;
  if (pad < 1 || pad > PAD_TO || padded.subarray(-pad).some((byte) => byte !== pad)) {
    throw new CallbackError('padding');
  }
  return padded.subarray(0, -pad);
}

/** Random bytes, the message's length, the message, and whom it is for. */
function messageIn(open: Buffer, receiver: Buffer): string {
  const start = RANDOM_BYTES + LENGTH_BYTES;
  if (open.length < start) {
    throw new CallbackError('length');
  }
  const end = start + open.readUInt32BE(RANDOM_BYTES);
  if (end > open.length) {
    throw new CallbackError('length');
  }
  if (!open.subarray(end).equals(receiver)) {
    throw new CallbackError('receiver');
  }
  return open.toString('utf8', start, end);
}
