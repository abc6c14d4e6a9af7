import { v5 } from 'uuid';

/** Any constant will do: it keeps these names apart from those of other programs. */
const NAMESPACE = '6f1d1f0e-5c1a-4c4e-9a53-6f2b7a0c9d11';

/** A name for the same thing each time, bounded in length and safe under any collation. */
export function stableId(...parts: readonly string[]): string {
  return v5(JSON.stringify(parts), NAMESPACE);
}

/** The message that holds a form is named after its ticket, so that a submit finds it. */
export function formMessageId(ticket: string): string {
  return stableId('form', ticket);
}
