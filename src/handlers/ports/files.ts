export interface StoredFile {
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Charts, photos, scans. Bytes are kept sealed outside the database (LOUPAN_FILES). */
export interface Files {
  /** Stores the bytes and returns the file's unguessable id. */
  put(bytes: Uint8Array, type: string): Promise<string>;
  get(id: string): Promise<StoredFile | undefined>;
  /** Nobody can have it any more. What is not there stays so. */
  remove(id: string): Promise<void>;
}
