export interface Ids {
  /** A new UUIDv7. */
  uuid(): string;
  /** A new unguessable token, 128 bits, URL-safe. */
  token(): string;
}
