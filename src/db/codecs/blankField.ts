import type { FieldCodec } from './codec.ts';

/** A text that may not be there, in a column that may not be null: it is empty then. */
export const blankField: FieldCodec = {
  attributes: (property) => [property],
  write: (property, value) => ({ [property]: value ?? '' }),
  read: (property, row) => (row[property] === '' ? null : row[property]),
};
