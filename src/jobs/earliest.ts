/** The earliest of some instants, where there is one. */
export function earliest(instants: readonly (Date | undefined)[]): Date | undefined {
  return instants
    .filter((instant) => instant !== undefined)
    .reduce<Date | undefined>((min, at) => (min === undefined || at < min ? at : min), undefined);
}
