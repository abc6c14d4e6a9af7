import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CustomerPhone } from '../../../src/domain/customer.ts';
import { phonesAfter, type PhoneWishes } from '../../../src/domain/customers/phonesAfter.ts';

function phone(number: string, primary = false, label: string | null = null): CustomerPhone {
  return { id: number, customerId: 'c', number, primary, addedAt: new Date(0), version: 1, label };
}
const OWN = phone('+8613800138000', true);
const WIFE = phone('+8613900139000', false, '太太');

function after(phones: readonly CustomerPhone[], wishes: PhoneWishes): unknown {
  const result = phonesAfter(phones, wishes);
  return result.ok
    ? result.phones.map(({ number, primary, label }) => [number.slice(-4), primary, label])
    : result.why;
}

describe('a customer has several phones', () => {
  it.each([
    [
      'a further one comes behind the first',
      [OWN],
      { further: '+8613900139000', label: '太太' },
      [
        ['8000', true, null],
        ['9000', false, '太太'],
      ],
    ],
    [
      'a new first one leaves the others',
      [OWN, WIFE],
      { first: '+8613700137000' },
      [
        ['8000', false, null],
        ['9000', false, '太太'],
        ['7000', true, null],
      ],
    ],
    [
      'one of his becomes the first',
      [OWN, WIFE],
      { first: '+8613900139000' },
      [
        ['8000', false, null],
        ['9000', true, '太太'],
      ],
    ],
    [
      'the only one is the first, however it was said',
      [],
      { further: '+8613900139000' },
      [['9000', true, null]],
    ],
    ['one goes by its last four digits', [OWN, WIFE], { drop: '9000' }, [['8000', true, null]]],
    [
      'when the first goes the next is the first',
      [OWN, WIFE],
      { drop: '尾号８０００' },
      [['9000', true, '太太']],
    ],
    [
      'a changed number is new and old in one line',
      [OWN],
      { first: '+8613700137000', drop: '8000' },
      [['7000', true, null]],
    ],
    [
      'a label is put on one that is there',
      [OWN, WIFE],
      { further: '+8613900139000', label: '办公室' },
      [
        ['8000', true, null],
        ['9000', false, '办公室'],
      ],
    ],
    ['the last one does not go', [OWN], { drop: '8000' }, 'last'],
    ['what he does not have cannot go', [OWN], { drop: '1234' }, 'unknown'],
    ['three digits are too few to tell', [OWN, WIFE], { drop: '000' }, 'unknown'],
    ['digits that fit two are asked again', [OWN, phone('+8613700138000')], { drop: '8000' }, 'several'],
  ] as const)('%s', (_, phones, wishes, expected) => {
    expect(after(phones, wishes)).toEqual(expected);
  });

  it('always has one first phone, and never one twice', () => {
    const number = fc.constantFrom('+8613800138000', '+8613900139000', '+8613700137000', '+8613600136000');
    const wish = fc.record(
      { first: number, further: number, drop: fc.constantFrom('8000', '9000', '7000') },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom([OWN], [OWN, WIFE], [WIFE, OWN]), wish, (phones, wishes) => {
        const result = phonesAfter(phones, wishes);
        if (result.ok) {
          expect(result.phones.filter(({ primary }) => primary)).toHaveLength(1);
          expect(new Set(result.phones.map(({ number: one }) => one)).size).toBe(result.phones.length);
        }
      }),
    );
  });
});
