import { describe, expect, test } from '@jest/globals';
import { customerPatch } from '../../../src/domain/customers/customerPatch.ts';
import { newDetails } from '../../../src/domain/customers/newDetails.ts';
import { guardedFields } from '../../../src/domain/customers/originGuard.ts';
import { buildCustomer } from '../../factories/customer.ts';

const about3m = { bound: 'about', at: 300_000_000 } as const;

describe('what a line changes of a customer', () => {
  test('only what was said and differs', () => {
    const customer = buildCustomer({ budget: about3m, level: 'A' });
    expect(customerPatch(customer, { budget: { ...about3m }, level: 'B', rooms: 3 })).toEqual({
      level: 'B',
      rooms: 3,
    });
    expect(customerPatch(customer, {})).toEqual({});
  });

  test('a second registration adds what is new but renames nobody and moves no source', () => {
    const customer = buildCustomer({ source: 'visit' });
    expect(newDetails(customer, { name: '王总', source: 'callIn', rooms: 3 })).toEqual(['rooms']);
    expect(newDetails(buildCustomer(), { source: 'callIn', path: '抖音' })).toEqual(['source', 'path']);
  });

  test('a consultant may fill where a customer came from, only a manager may correct it', () => {
    const known = buildCustomer({ source: 'visit' });
    const patch = { source: 'referral', path: '朋友圈' } as const;
    expect(guardedFields('consultant', known, patch)).toEqual(['source']);
    expect(guardedFields('consultant', buildCustomer(), patch)).toEqual([]);
    expect(guardedFields('manager', known, patch)).toEqual([]);
  });
});
