export interface Ids {
  /** A new UUIDv7. */
  uuid(): string;
  /** A new unguessable token, 128 bits, URL-safe. */
  token(): string;
  /** As `token`, 256 bits: for links that leave the company. */
  secret(): string;
}
