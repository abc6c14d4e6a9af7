import { expect, test } from '@jest/globals';
import { completenessOf } from '../../../src/domain/customers/missingDetails.ts';
import { buildCustomer } from '../../factories/customer.ts';

test('the policy says what is missing, the whole record says how complete it is (R2.1.1)', () => {
  const customer = buildCustomer({ rooms: 3, source: 'visit' });
  expect(completenessOf(customer, true, ['name', 'phone', 'source', 'rooms', 'budget'])).toEqual({
    missing: ['budget'],
    filled: 5,
    of: 17,
  });
});

test('who left no phone still lacks one', () => {
  expect(completenessOf(buildCustomer({ noPhone: true }), false, ['name', 'phone']).missing).toEqual([
    'phone',
  ]);
});
