import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromJson, toJson } from '../../../src/db/seal/json.ts';

test('what is kept as JSON comes back the same, dates as dates', () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
  );
  const key = fc.stringMatching(/^[a-z]{1,8}$/u);
  const record = fc.dictionary(
    key,
    fc.oneof(leaf, fc.array(leaf), fc.dictionary(key, leaf, { noNullPrototype: true })),
    {
      noNullPrototype: true,
    },
  );
  fc.assert(
    fc.property(record, (value) => {
      expect(fromJson(toJson(value))).toEqual(value);
    }),
  );
});
