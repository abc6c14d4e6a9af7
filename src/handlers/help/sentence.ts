/** A phrase as it stands by itself: with a capital where its language has them. */
export function sentence(phrase: string): string {
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`;
}
