import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SealError, Vault } from '../../../src/db/seal/vault.ts';

const vault = new Vault({ dataKey: Buffer.alloc(32, 1), random: randomBytes });
const SPOT = { table: 'customer', column: 'address', id: 'c1' };
const text = fc.string({ unit: 'binary', maxLength: 300 });

describe('sealing', () => {
  test('what was sealed opens to the same text, whatever people typed', () => {
    fc.assert(
      fc.property(text, (plain) => {
        expect(vault.openText(SPOT, vault.seal(SPOT, plain))).toBe(
          Buffer.from(plain, 'utf8').toString('utf8'),
        );
      }),
    );
  });

  test('one flipped bit anywhere is noticed', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 0, max: 7 }), (plain, at, bit) => {
        const sealed = vault.seal(SPOT, plain);
        const index = at % sealed.length;
        sealed[index] = (sealed[index] ?? 0) ^ (1 << bit);
        expect(() => vault.open(SPOT, sealed)).toThrow(SealError);
      }),
    );
  });

  test('a sealed value cut short at any length is noticed', () => {
    fc.assert(
      fc.property(text, fc.nat(), (plain, at) => {
        const sealed = vault.seal(SPOT, plain);
        expect(() => vault.open(SPOT, sealed.subarray(0, at % sealed.length))).toThrow(SealError);
      }),
    );
  });

  test.each([
    ['another row', { ...SPOT, id: 'c2' }],
    ['another column', { ...SPOT, column: 'referrer' }],
    ['another table', { ...SPOT, table: 'plan' }],
  ])('a sealed value moved to %s does not open, and the error names the place', (_where, spot) => {
    const sealed = vault.seal(SPOT, '西湖区');
    expect(() => vault.open(spot, sealed)).toThrow(`${spot.table}.${spot.column} of ${spot.id}`);
  });

  test('the same text sealed twice looks different', () => {
    expect(vault.seal(SPOT, '13800138000').equals(vault.seal(SPOT, '13800138000'))).toBe(false);
  });

  test('after a change of the key old values still open while the old key is at hand, and say so when it is not', () => {
    const sealed = vault.seal(SPOT, '西湖区');
    const dataKey = Buffer.alloc(32, 2);
    const rotated = new Vault({ dataKey, olderKeys: [Buffer.alloc(32, 1)], random: randomBytes });
    expect(rotated.openText(SPOT, sealed)).toBe('西湖区');
    const without = new Vault({ dataKey, random: randomBytes });
    expect(() => without.open(SPOT, sealed)).toThrow(/another LOUPAN_DATA_KEY/u);
  });

  test('a key of any other length is refused', () => {
    expect(() => new Vault({ dataKey: Buffer.alloc(31), random: randomBytes })).toThrow(
      '31 bytes instead of 32',
    );
  });

  test('the blind index of a phone is the same every time, another for each phone, and another under each key', () => {
    const other = new Vault({ dataKey: Buffer.alloc(32, 2), random: randomBytes });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^\+861[0-9]{10}$/u), { minLength: 2, maxLength: 2 }),
        ([a, b]) => {
          expect(vault.phoneIndex(a!).equals(vault.phoneIndex(a!))).toBe(true);
          expect(vault.phoneIndex(a!).equals(vault.phoneIndex(b!))).toBe(false);
          expect(vault.phoneIndex(a!).equals(other.phoneIndex(a!))).toBe(false);
        },
      ),
    );
    expect(vault.lastFourIndex('8000')).toHaveLength(16);
  });
});
