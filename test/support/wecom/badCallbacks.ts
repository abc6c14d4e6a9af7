import { encrypted, signatureOf } from './callbackCrypto.ts';
import type { WecomIdentity } from './worldTypes.ts';

/** What an address asks of its receiver, and the body of the POST. */
export interface CallbackRequest {
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Making {
  readonly identity: WecomIdentity;
  /** The XML within. */
  readonly inner: string;
  readonly timestamp: string;
  readonly nonce: string;
}

/** The message around an encrypted one; what does not concern an app names none. */
function envelope({ identity, inner }: Making, encrypt: string): string {
  const to = `<ToUserName><![CDATA[${identity.corpId}]]></ToUserName>`;
  const agent = inner.includes('<AgentID>') ? `<AgentID><![CDATA[${identity.agentId}]]></AgentID>` : '';
  return `<xml>${to}${agent}<Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`;
}

/** A callback as it should be. */
export function goodCallback(making: Making): CallbackRequest {
  const { identity, inner, nonce } = making;
  return signed(making, encrypted(identity, inner, { receiveId: identity.corpId, salt: nonce }));
}

function signed(making: Making, encrypt: string): CallbackRequest {
  const { identity, timestamp, nonce } = making;
  const signature = signatureOf(identity.callbackToken, timestamp, nonce, encrypt);
  return { query: { msg_signature: signature, timestamp, nonce }, body: envelope(making, encrypt) };
}

type Bad = (making: Making) => CallbackRequest;

function encryptedBadly(
  how: (making: Making) => Partial<Parameters<typeof encrypted>[2]> & { inner?: string },
): Bad {
  return (making) => {
    const { inner = making.inner, ...rest } = how(making);
    const { identity, nonce } = making;
    return signed(making, encrypted(identity, inner, { receiveId: identity.corpId, salt: nonce, ...rest }));
  };
}

const DOCTYPE = '<!DOCTYPE xml [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
const MORE_THAN_256_KB = 'x'.repeat(300 * 1_024);

/** What must be refused, each in its own way; everything else about them is as it should be. */
export const BAD_CALLBACKS = {
  signature: (making) => {
    const good = goodCallback(making);
    return { ...good, query: { ...good.query, msg_signature: '0'.repeat(40) } };
  },
  nonce: (making) => {
    const good = goodCallback(making);
    return { ...good, query: { ...good.query, nonce: `${making.nonce}1` } };
  },
  receiver: encryptedBadly(() => ({ receiveId: 'ww-another' })),
  garbage: (making) => signed(making, Buffer.alloc(96, 'garbage').toString('base64')),
  padding: encryptedBadly(() => ({
    pad: (plain) => Buffer.concat([plain, Buffer.alloc(32 - (plain.length % 32), 0)]),
  })),
  cut: (making) => {
    const { identity, inner, nonce } = making;
    const whole = encrypted(identity, inner, { receiveId: identity.corpId, salt: nonce });
    return signed(making, Buffer.from(whole, 'base64').subarray(0, -16).toString('base64'));
  },
  length: encryptedBadly(() => ({ length: 1_000_000 })),
  doctype: (making) => {
    const good = goodCallback(making);
    return { ...good, body: `${DOCTYPE}${good.body}` };
  },
  innerDoctype: encryptedBadly(({ inner }) => ({ inner: `${DOCTYPE}${inner}` })),
  huge: encryptedBadly(({ inner }) => ({ inner: `${inner}<!--${MORE_THAN_256_KB}-->` })),
  noXml: (making) => ({ ...goodCallback(making), body: '{"encrypt":"no"}' }),
  noEncrypt: (making) => ({ ...goodCallback(making), body: making.inner }),
  noQuery: (making) => ({ ...goodCallback(making), query: {} }),
} satisfies Readonly<Record<string, Bad>>;

export type BadCallback = keyof typeof BAD_CALLBACKS;
