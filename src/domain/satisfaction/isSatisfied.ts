/** Whether so many stars (1 to 5) count as satisfied: 4 and 5 do (DOMAIN, Figures). */
export function isSatisfied(stars: number): boolean {
  return stars >= 4;
}
