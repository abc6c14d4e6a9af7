/** Under which the card of whoever is to receive a visitor is remembered: each receiver has his own. */
export function visitPosted({
  visitId,
  receiverId,
}: {
  readonly visitId: string;
  readonly receiverId: string;
}): string {
  return `visit:${visitId}:${receiverId}`;
}
