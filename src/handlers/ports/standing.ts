import type { DirectoryEntry } from '../../domain/company/roleMap.ts';
import type { Speaker } from '../chat/intent.ts';

/** How somebody stands in the company, as its directory says. */
export type Standing =
  | ({ readonly kind: 'here' } & DirectoryEntry)
  | { readonly kind: 'left' }
  /** The platform has no directory that we may ask, or it does not answer. */
  | { readonly kind: 'unknown' };

/** Asks the platform of an account. Never rejects. */
export type StandingOf = (account: Speaker) => Promise<Standing>;
