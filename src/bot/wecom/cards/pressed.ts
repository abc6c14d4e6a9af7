/** What a press means. */
export type PressedAction =
  | { readonly kind: 'action'; readonly command: string; readonly input: Readonly<Record<string, string>> }
  /** A select in which nothing was chosen. */
  | { readonly kind: 'unchosen' }
  /** Of a card that was settled before. */
  | { readonly kind: 'settled' };
