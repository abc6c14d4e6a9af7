import { systemIds } from '../../src/ids.ts';

/** What the audit says of a write of the bench's own. */
export function operationHeader(memberId: string, at: Date) {
  return { id: systemIds.uuid(), at, memberId, platform: 'web', place: 'bench', command: 'bench' } as const;
}
