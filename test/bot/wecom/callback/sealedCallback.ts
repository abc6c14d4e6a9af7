import { createCipheriv, createHash } from 'node:crypto';
import { createCallbackCrypto } from '../../../../src/bot/wecom/callback/crypto.ts';

export const KEYS = {
  token: 'QDG6eK',
  aesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
  receiveId: 'ww-loupan',
};
export const RANDOM = Buffer.from('0123456789abcdef');

/** Encrypts bytes as they are, padding included: what only somebody with the key could send. */
export function encryptRaw(bytes: Uint8Array, aesKey = KEYS.aesKey): string {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]).toString('base64');
}

/** Signs with our token, by other code than that of the application. */
export function signed(encrypt: string, timestamp = '1764000000', nonce = '13579', token = KEYS.token) {
  const signature = createHash('sha1')
    .update([token, timestamp, nonce, encrypt].sort().join(''))
    .digest('hex');
  return { signature, timestamp, nonce, encrypt };
}

/** Random bytes, a length that may lie, the message, the receiver, and the padding that is given or right. */
export function laidOut(parts: {
  readonly message?: string;
  readonly length?: number;
  readonly receiver?: string;
  readonly pad?: (open: Buffer) => Buffer;
}): Buffer {
  const message = Buffer.from(parts.message ?? '<xml></xml>');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(parts.length ?? message.length);
  const open = Buffer.concat([RANDOM, length, message, Buffer.from(parts.receiver ?? KEYS.receiveId)]);
  const count = 32 - (open.length % 32);
  return Buffer.concat([open, parts.pad?.(open) ?? Buffer.alloc(count, count)]);
}

/** What WeCom posts: the query and the body, for this inner XML. */
export function posted(
  xml: string,
  how: { readonly receiveId?: string; readonly nonce?: string; readonly timestamp?: string } = {},
) {
  const { receiveId = KEYS.receiveId, nonce, timestamp } = how;
  const encrypt = createCallbackCrypto({ ...KEYS, receiveId }).encrypt(xml, RANDOM);
  return envelope(encrypt, timestamp, nonce);
}

/** The same for any ciphertext. */
export function envelope(encrypt: string, timestamp?: string, nonce?: string) {
  const seal = signed(encrypt, timestamp, nonce);
  const query = new URLSearchParams({
    msg_signature: seal.signature,
    timestamp: seal.timestamp,
    nonce: seal.nonce,
  });
  const body =
    `<xml><ToUserName><![CDATA[${KEYS.receiveId}]]></ToUserName><AgentID><![CDATA[1000002]]></AgentID>` +
    `<Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`;
  return { query, body, seal };
}
