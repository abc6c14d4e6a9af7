import type { Duration, DurationUnit } from '../../domain/values.ts';
import type { FieldCodec } from './codec.ts';

/** A Duration in one column: 5 workingDay. */
export const durationField: FieldCodec = {
  attributes: (property) => [property],
  write: (property, value) => {
    const { amount, unit } = value as Duration;
    return { [property]: `${amount} ${unit}` };
  },
  read: (property, row) => {
    const [amount, unit] = String(row[property]).split(' ');
    return { amount: Number(amount), unit: unit as DurationUnit } satisfies Duration;
  },
};
