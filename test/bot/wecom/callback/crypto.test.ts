import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CallbackError } from '../../../../src/bot/wecom/callback/callbackError.ts';
import { createCallbackCrypto, type SealedCallback } from '../../../../src/bot/wecom/callback/crypto.ts';
import { refusal } from './refusal.ts';
import { encryptRaw, KEYS, laidOut, RANDOM, signed } from './sealedCallback.ts';
import { VECTORS } from './vectors.ts';

const crypto = createCallbackCrypto(KEYS);

/** Why it was refused; to the outside there is one word for all. */
function refusalOf(sealed: SealedCallback): string {
  expect(() => crypto.decrypt(sealed)).toThrow('a callback was refused');
  return refusal(() => crypto.decrypt(sealed));
}

describe('what WeCom has published', () => {
  test.each(VECTORS.map((vector) => [vector.name, vector] as const))(
    '%s is signed, opened and sealed as it is there',
    (_name, vector) => {
      const { token, encodingAESKey: aesKey, receiveId, timestamp, nonce, encrypt } = vector;
      const theirs = createCallbackCrypto({ token, aesKey, receiveId });
      expect(theirs.signature(timestamp, nonce, encrypt)).toBe(vector.msg_signature);
      expect(theirs.decrypt({ signature: vector.msg_signature, timestamp, nonce, encrypt })).toBe(
        vector.plaintext,
      );
      expect(theirs.encrypt(vector.plaintext, Buffer.from(vector.random16))).toBe(encrypt);
    },
  );

  test('belongs to one company: another one refuses it', () => {
    const [{ token, encodingAESKey: aesKey, timestamp, nonce, encrypt, msg_signature: signature }] = VECTORS;
    const ours = createCallbackCrypto({ token, aesKey, receiveId: 'ww-loupan' });
    expect(() => ours.decrypt({ signature, timestamp, nonce, encrypt })).toThrow(CallbackError);
  });
});

describe('a sealed callback', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  const random16 = fc.uint8Array({ minLength: 16, maxLength: 16 });

  test('opens to the same text, whatever people typed', () => {
    fc.assert(
      fc.property(text, random16, (plain, random) => {
        const encrypt = crypto.encrypt(plain, random);
        expect(crypto.decrypt(signed(encrypt))).toBe(Buffer.from(plain, 'utf8').toString('utf8'));
        expect(Buffer.from(encrypt, 'base64').length % 32).toBe(0);
      }),
    );
  });

  test('is refused when one bit of anything in it has changed', () => {
    const part = fc.constantFrom('signature', 'timestamp', 'nonce', 'encrypt');
    fc.assert(
      fc.property(text, part, fc.nat(), fc.integer({ min: 0, max: 6 }), (plain, which, at, bit) => {
        const sealed = signed(crypto.encrypt(plain, RANDOM));
        const was = sealed[which];
        const index = at % was.length;
        const flipped = String.fromCharCode(was.charCodeAt(index) ^ (1 << bit));
        const changed = { ...sealed, [which]: was.slice(0, index) + flipped + was.slice(index + 1) };
        expect(refusalOf(changed)).toBe('signature');
      }),
    );
  });

  test('is refused when it was cut short, at any length', () => {
    fc.assert(
      fc.property(text, fc.nat(), (plain, at) => {
        const encrypt = crypto.encrypt(plain, RANDOM);
        const cut = encrypt.slice(0, at % encrypt.length);
        expect(refusalOf({ ...signed(encrypt), encrypt: cut })).toBe('signature');
        expect(refusalOf(signed(cut))).not.toBe('signature');
      }),
    );
  });

  test.each(['', 'a', '477715d11cdb4164915debcba66cb864d751f3e6', '签'.repeat(40)])(
    'is refused with the signature "%s"',
    (signature) => {
      expect(refusalOf({ ...signed(crypto.encrypt('你好', RANDOM)), signature })).toBe('signature');
    },
  );

  test('is refused with its own signature in capitals: WeCom writes small letters', () => {
    const sealed = signed(crypto.encrypt('你好', RANDOM));
    expect(refusalOf({ ...sealed, signature: sealed.signature.toUpperCase() })).toBe('signature');
  });

  test.each(['encrypt', 'timestamp', 'nonce'] as const)(
    'is not even hashed when its %s is endless',
    (which) => {
      expect(refusalOf({ ...signed('AAAA'), [which]: 'A'.repeat(256 * 1024 + 1) })).toBe('too long');
    },
  );
});

describe('rightly signed, but not sealed by WeCom', () => {
  test('garbage of any length is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 256 }), (bytes) => {
        expect(refusalOf(signed(Buffer.from(bytes).toString('base64')))).toMatch(
          /ciphertext|padding|length|receiver/u,
        );
      }),
    );
  });

  test.each(['!!!!', 'AAA', `${'A'.repeat(43)}=\n`, 'é'.repeat(44), 'AAAA AAAA', 'A'.repeat(42)])(
    '"%s" is no base64 of it',
    (encrypt) => {
      expect(refusalOf(signed(encrypt))).toBe('ciphertext');
    },
  );

  test('the bytes of base64 must be written as everybody writes them', () => {
    const encrypt = crypto.encrypt('你好', RANDOM);
    expect(refusalOf(signed(encrypt.replace(/=+$/u, '')))).toBe('ciphertext');
    expect(refusalOf(signed(encrypt.replaceAll('+', '-').replaceAll('/', '_') + ' '))).toBe('ciphertext');
  });

  test.each([
    ['none', () => Buffer.alloc(0), 'ciphertext'],
    ['of zero', (open: Buffer) => Buffer.alloc(32 - (open.length % 32), 0), 'padding'],
    ['of more than a block', (open: Buffer) => Buffer.alloc(32 - (open.length % 32), 33), 'padding'],
    [
      'of different bytes',
      (open: Buffer) => Buffer.from([...Buffer.alloc(31 - (open.length % 32), 7), 32 - (open.length % 32)]),
      'padding',
    ],
    [
      'that was cut short',
      (open: Buffer) => Buffer.alloc(16 - (open.length % 16), 32 - (open.length % 32)),
      'ciphertext',
    ],
  ])('a padding %s is refused', (_what, pad, reason) => {
    const encrypt = encryptRaw(padToBlock(laidOut({ pad })));
    expect(refusalOf(signed(encrypt))).toBe(reason);
  });

  test.each([
    ['one too long', 12, 'receiver'],
    ['one too short', 10, 'receiver'],
    ['beyond the end', 1_000, 'length'],
    ['as large as there is', 0xffffffff, 'length'],
  ])('a length that lies, %s, is refused', (_what, length, reason) => {
    expect(refusalOf(signed(encryptRaw(laidOut({ message: '<xml></xml>', length }))))).toBe(reason);
  });

  test.each(['', 'ww-loupan2', 'ww-loupa', 'WW-LOUPAN', 'ww-other1'])(
    'what is for "%s" is not for us',
    (receiver) => {
      expect(refusalOf(signed(encryptRaw(laidOut({ receiver }))))).toBe('receiver');
    },
  );

  test('nothing at all inside is refused', () => {
    expect(refusalOf(signed(encryptRaw(Buffer.alloc(32, 32))))).toBe('length');
    expect(refusalOf(signed(''))).toBe('ciphertext');
  });
});

test('a key that is none is refused at the start, without repeating it', () => {
  for (const aesKey of ['', 'abc', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(40)}!!!`]) {
    const make = () => createCallbackCrypto({ ...KEYS, aesKey });
    expect(make).toThrow(RangeError);
    expect(make).toThrow('the EncodingAESKey of WeCom has 43 letters and digits');
  }
});

test('the start of a callback is 16 random bytes, no more and no less', () => {
  expect(() => crypto.encrypt('你好', Buffer.alloc(15))).toThrow(RangeError);
});

/** AES takes whole blocks of 16 bytes. */
function padToBlock(bytes: Buffer): Buffer {
  const missing = (16 - (bytes.length % 16)) % 16;
  return missing === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(missing, 0x41)]);
}
