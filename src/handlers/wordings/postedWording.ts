/** Under what the copies of a wording's approval card are remembered, so that they settle together. */
export function postedWording(wordingId: string): string {
  return `wording:${wordingId}`;
}
