import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Signs the ids of forms, so that a link cannot be made up and a forged one never reaches the database. */
export interface Tickets {
  sign(draftId: string): string;
  /** The draft's id, or undefined for what was not signed here. */
  verify(ticket: string): string | undefined;
}

const SIGNATURE_BYTES = 16;

/** Tickets of the form `id.signature` (HMAC-SHA256, first 128 bits, base64url). */
export function createTickets(dataKey: Uint8Array): Tickets {
  const key = new Uint8Array(hkdfSync('sha256', dataKey, '', 'loupan form tickets', 32));
  const signature = (draftId: string): Buffer =>
    createHmac('sha256', key).update(draftId).digest().subarray(0, SIGNATURE_BYTES);
  return {
    sign: (draftId) => `${draftId}.${signature(draftId).toString('base64url')}`,
    verify: (ticket) => {
      const [draftId = '', given = '', ...rest] = ticket.split('.');
      const bytes = Buffer.from(given, 'base64url');
      return rest.length === 0 &&
        bytes.length === SIGNATURE_BYTES &&
        timingSafeEqual(bytes, signature(draftId))
        ? draftId
        : undefined;
    },
  };
}
