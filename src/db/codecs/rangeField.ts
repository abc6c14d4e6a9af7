import type { Range } from '../../domain/values.ts';
import type { FieldCodec } from './codec.ts';

interface Parts {
  readonly bound: Range['bound'] | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** A Range in three columns, so that customers can be searched by it: `about` has both ends at its figure. */
export const rangeField: FieldCodec = {
  attributes: (property) => [`${property}Bound`, `${property}From`, `${property}To`],
  write: (property, value) => {
    const { bound, from, to } = parts(value as Range | null);
    return { [`${property}Bound`]: bound, [`${property}From`]: from, [`${property}To`]: to };
  },
  read: (property, row) =>
    range({
      bound: row[`${property}Bound`] as Parts['bound'],
      from: row[`${property}From`] as number | null,
      to: row[`${property}To`] as number | null,
    }),
};

function parts(value: Range | null): Parts {
  switch (value?.bound) {
    case undefined:
      return { bound: null, from: null, to: null };
    case 'about':
      return { bound: 'about', from: value.at, to: value.at };
    case 'max':
      return { bound: 'max', from: null, to: value.to };
    case 'min':
      return { bound: 'min', from: value.from, to: null };
    case 'range':
      return { bound: 'range', from: value.from, to: value.to };
  }
}

function range({ bound, from, to }: Parts): Range | null {
  switch (bound) {
    case null:
      return null;
    case 'about':
      return { bound, at: from ?? 0 };
    case 'max':
      return { bound, to: to ?? 0 };
    case 'min':
      return { bound, from: from ?? 0 };
    case 'range':
      return { bound, from: from ?? 0, to: to ?? 0 };
  }
}
