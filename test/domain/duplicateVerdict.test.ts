import { describe, expect, test } from '@jest/globals';
import { duplicateVerdict } from '../../src/domain/duplicateVerdict.ts';
import { buildCustomer } from '../factories/customer.ts';

const mine = { kind: 'own', memberId: 'li' } as const;

describe('the verdict on a phone that is typed again', () => {
  test('a phone that nobody has is free', () => {
    expect(duplicateVerdict(undefined, mine)).toEqual({ kind: 'free' });
  });

  test('a customer within reach is named, one of a colleague is not', () => {
    const customer = buildCustomer();
    expect(duplicateVerdict(customer, mine)).toEqual({ kind: 'known', customer });
    expect(duplicateVerdict(buildCustomer({ ownerId: 'chen' }), mine)).toEqual({ kind: 'elsewhere' });
    expect(duplicateVerdict(customer, { kind: 'none' })).toEqual({ kind: 'elsewhere' });
  });
});
