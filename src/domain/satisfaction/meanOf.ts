/** The mean of so many stars, to one decimal; null where there are no answers. */
export function meanOf({
  stars,
  answers,
}: {
  readonly stars: number;
  readonly answers: number;
}): number | null {
  return answers === 0 ? null : Math.round((stars * 10) / answers) / 10;
}
