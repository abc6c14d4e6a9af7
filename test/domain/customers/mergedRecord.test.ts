import { describe, expect, it } from '@jest/globals';
import { mergedRecord } from '../../../src/domain/customers/mergedRecord.ts';
import { buildCustomer } from '../../factories/customer.ts';

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day));

describe('a duplicate is merged into the customer that is kept', () => {
  it('what the kept one says stays, what it does not know is taken over', () => {
    const keep = buildCustomer({ name: '王先生', level: 'A', rooms: null, occupation: null });
    const from = buildCustomer({ name: '王建国', level: 'C', rooms: 3, occupation: '教师' });
    expect(mergedRecord(keep, from)).toMatchObject({ rooms: 3, occupation: '教师' });
    expect(mergedRecord(keep, from)).not.toHaveProperty('name');
    expect(mergedRecord(keep, from)).not.toHaveProperty('level');
    expect(mergedRecord(keep, from)).not.toHaveProperty('ownerId');
  });

  it.each([
    ['prospect', 'visited', 'visited'],
    ['visited', 'prospect', undefined],
    ['lost', 'prospect', 'prospect'],
    ['prospect', 'lost', undefined],
    ['contracted', 'visited', undefined],
  ] as const)('of %s and %s the further state counts', (keep, from, state) => {
    expect(mergedRecord(buildCustomer({ state: keep }), buildCustomer({ state: from })).state).toBe(state);
  });

  it('the last contact is the last of both, and a phone of either is a phone', () => {
    const keep = buildCustomer({ lastFollowUpAt: at(1), verifiedAt: at(9), noPhone: true });
    const from = buildCustomer({ lastFollowUpAt: at(3), verifiedAt: null, noPhone: false });
    const merged = { lastFollowUpAt: at(3), verifiedAt: at(9), noPhone: false };
    expect(mergedRecord(keep, from)).toMatchObject(merged);
    expect(mergedRecord(from, keep)).toMatchObject(merged);
  });
});
