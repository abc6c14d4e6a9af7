/** How people speak of a unit: A-1-1502, or A-3-1-802 where its building has entrances. */
export function unitKey(project: string, building: string, entrance: string | null, room: string): string {
  return [project, building, ...(entrance === null ? [] : [entrance]), room].join('-').toUpperCase();
}
