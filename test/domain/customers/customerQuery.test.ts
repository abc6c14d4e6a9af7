import { describe, expect, test } from '@jest/globals';
import { customerQuery } from '../../../src/domain/customers/customerQuery.ts';

describe('what people type to find a customer', () => {
  test.each(['C12', 'c12', 'Ｃ１２', 'C 12', '12'])('%s is a reference', (typed) => {
    expect(customerQuery(typed)).toEqual({ by: 'ref', ref: 12 });
  });

  test.each(['13800138000', '+86 138-0013-8000', '１３８００１３８０００', '138 0013 8000'])(
    '%s is one and the same phone',
    (typed) => {
      expect(customerQuery(typed)).toEqual({ by: 'phone', number: '+8613800138000' });
    },
  );

  test('four digits are the end of a phone, anything else is a name', () => {
    expect(customerQuery('8000')).toEqual({ by: 'lastFour', digits: '8000' });
    expect(customerQuery('尾号8000')).toEqual({ by: 'lastFour', digits: '8000' });
    expect(customerQuery(' 王先生 ')).toEqual({ by: 'name', text: '王先生' });
    expect(customerQuery('1380013800')).toEqual({ by: 'name', text: '1380013800' });
  });
});
