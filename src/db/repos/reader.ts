import type { Runner } from '../driver/driver.ts';
import type { Vault } from '../seal/vault.ts';

/** What a repository reads with: the pool, or one transaction. */
export interface Reader {
  readonly runner: Runner;
  readonly vault: Vault;
}
