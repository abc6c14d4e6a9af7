/** Where sealed bytes lie: a folder, a bucket. A key is letters, digits, - and _, with slashes between. */
export interface FilePlace {
  /** When it resolves the bytes are there to stay, whole. */
  write(key: string, sealed: Uint8Array): Promise<void>;
  /** Undefined where there is nothing under this key. */
  read(key: string): Promise<Buffer | undefined>;
  /** What is not there stays so. */
  remove(key: string): Promise<void>;
}
