interface Waiting {
  readonly id: string;
  readonly name: string;
}

/**
 * The order in which a day begins: whoever has waited longest since his last turn, those who never had one first. So the
 * fairness of one day goes on into the next.
 */
export function openingOrder<M extends Waiting>(
  members: readonly M[],
  lastTurns: ReadonlyMap<string, Date>,
): M[] {
  const since = ({ id }: Waiting): number => lastTurns.get(id)?.getTime() ?? 0;
  return [...members].sort((a, b) => since(a) - since(b) || (a.id < b.id ? -1 : 1));
}
