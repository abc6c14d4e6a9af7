import type { FieldCodec } from './codec.ts';

const asItIs: FieldCodec = {
  attributes: (property) => [property],
  write: (property, value) => ({ [property]: value }),
  read: (property, row) => row[property],
};

/** A property that rows, and what the audit keeps of a record, may be older than: there it is `before`. */
export function newerField(before: boolean | null, field: FieldCodec = asItIs): FieldCodec {
  return {
    attributes: field.attributes,
    write: (property, value, at) => field.write(property, value ?? before, at),
    read: (property, row, at) => field.read(property, row, at) ?? before,
  };
}
