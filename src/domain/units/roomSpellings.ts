/** How a door's number may be written, as typed first: 101 and 0101 are the same door. */
export function roomSpellings(room: string): readonly string[] {
  if (room.length === 3) {
    return [room, `0${room}`];
  }
  return room.length === 4 && room.startsWith('0') ? [room, room.slice(1)] : [room];
}
