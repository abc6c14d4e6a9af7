import type { FieldCodec } from './codec.ts';

/** A list in one JSON column. An empty one is null there, as it is in rows that are older than the column. */
export const listField: FieldCodec = {
  attributes: (property) => [property],
  write: (property, value) => {
    // What the audit keeps of a record may be older than its property, too.
    const list = (value ?? []) as readonly unknown[];
    return { [property]: list.length === 0 ? null : list };
  },
  read: (property, row) => row[property] ?? [],
};
