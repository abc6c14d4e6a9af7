/** What a scanner says of bytes; `found` is its name for what is in them. */
export type Verdict = { readonly clean: true } | { readonly clean: false; readonly found: string };

/** Looks for viruses in what people send (LOUPAN_SCAN). */
export interface Scanner {
  /** Rejects where no verdict is to be had: nothing that was not scanned is kept. */
  scan(bytes: Uint8Array): Promise<Verdict>;
}
