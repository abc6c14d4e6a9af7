import type { FieldCodec } from './codec.ts';

/** A column that rows may be older than: where it is empty another column of the row says the same. */
export function elseField(otherwise: string): FieldCodec {
  return {
    attributes: (property) => [property],
    // What the audit keeps of a record may be older than its property, too.
    write: (property, value) => ({ [property]: value ?? null }),
    read: (property, row) => row[property] ?? row[otherwise],
  };
}
