/** Whether so many stars (1 to 5) are for whoever leads to hear of at once: 1 and 2. */
export function isUnhappy(stars: number): boolean {
  return stars <= 2;
}
