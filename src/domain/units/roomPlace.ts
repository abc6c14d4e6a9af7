/** Where a room lies by its number: 1502 is the second door of the 15th floor. Undefined for a number without a floor. */
export function roomPlace(room: string): { readonly floor: number; readonly stack: number } | undefined {
  const floor = Number(room.slice(0, -2));
  const stack = Number(room.slice(-2));
  return Number.isInteger(floor) && floor > 0 && stack > 0 ? { floor, stack } : undefined;
}
