/** The mark of an instant inside JSON. No record, card or form has a key of this name. */
const INSTANT = '$instant';

/** JSON that keeps dates as dates. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, function replace(this: Record<string, unknown>, key, given: unknown) {
    // Date.toJSON has already run on `given`.
    const original = this[key];
    return original instanceof Date ? { [INSTANT]: original.toISOString() } : given;
  });
}

/** Reads what `toJson` wrote. */
export function fromJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (
      typeof value === 'object' &&
      value !== null &&
      INSTANT in value &&
      typeof value[INSTANT] === 'string'
    ) {
      return new Date(value[INSTANT]);
    }
    return value;
  });
}
