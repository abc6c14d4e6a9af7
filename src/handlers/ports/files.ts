export interface StoredFile {
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What became of a file that somebody sent; `unscanned`: the scanner is away, and it may be sent again later. */
export type TakenFile =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly why: 'infected' | 'unscanned' };

/** Charts, photos, scans. Bytes are kept sealed outside the database (LOUPAN_FILES). */
export interface Files {
  /** Stores what a person sent, where it is harmless. */
  take(bytes: Uint8Array, type: string): Promise<TakenFile>;
  /** Stores what Loupan has made, and returns the file's unguessable id. */
  put(bytes: Uint8Array, type: string): Promise<string>;
  get(id: string): Promise<StoredFile | undefined>;
  /** Nobody can have it any more. What is not there stays so. */
  remove(id: string): Promise<void>;
}
