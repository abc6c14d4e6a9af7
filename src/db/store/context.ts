import type { FailPoints } from '../../handlers/ports/failPoints.ts';
import type { Ids } from '../../handlers/ports/ids.ts';
import type { Vault } from '../seal/vault.ts';
import type { LastUsed } from './lastUsed.ts';
import type { Patience } from './patience.ts';
import type { References } from './references.ts';

/** What every transaction of one database shares. */
export interface Context {
  readonly vault: Vault;
  readonly ids: Ids;
  readonly references: References;
  readonly lastUsed: LastUsed;
  readonly patience: Patience;
  readonly failPoints: FailPoints;
}
