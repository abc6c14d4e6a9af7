import { createCipheriv, createHash } from 'node:crypto';
import type { WecomIdentity } from './worldTypes.ts';

const BLOCK = 32;

/** PKCS#7 to a multiple of 32 bytes. */
function padded(plain: Buffer): Buffer {
  const count = BLOCK - (plain.length % BLOCK);
  return Buffer.concat([plain, Buffer.alloc(count, count)]);
}

interface Encryption {
  readonly receiveId: string;
  /** Makes the 16 bytes at the start differ from message to message. */
  readonly salt: string;
  readonly pad?: (plain: Buffer) => Buffer;
  /** The length that is written before the message, if it is to be a lie. */
  readonly length?: number;
}

/** Base64 of 16 bytes, the length of the message, the message and the receiver's id under AES-256-CBC (D90968). */
export function encrypted(
  { callbackAesKey }: WecomIdentity,
  message: string,
  { receiveId, salt, pad = padded, length }: Encryption,
): string {
  const key = Buffer.from(`${callbackAesKey}=`, 'base64');
  const bytes = Buffer.from(message, 'utf8');
  const size = Buffer.alloc(4);
  size.writeUInt32BE(length ?? bytes.length);
  const random = createHash('md5').update(salt).digest();
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const plain = pad(Buffer.concat([random, size, bytes, Buffer.from(receiveId)]));
  return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64');
}

/** The signature in the address of a callback. */
export function signatureOf(token: string, timestamp: string, nonce: string, encrypt: string): string {
  const joined = [token, timestamp, nonce, encrypt].sort().join('');
  return createHash('sha1').update(joined).digest('hex');
}
