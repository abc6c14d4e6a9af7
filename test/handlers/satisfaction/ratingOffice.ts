import type { CustomerLinks } from '../../../src/handlers/ports/customerLinks.ts';
import { customerLinks } from '../../../src/handlers/satisfaction/customerLinks.ts';
import { systemIds } from '../../../src/ids.ts';
import type { OfficeOptions, Reply } from '../../support/conversation.ts';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

export interface RatingOffice extends HoldOffice {
  readonly links: CustomerLinks;
  /** C12 has been received by 李娜, and it is written down; the answer to that. */
  received(): Promise<Reply>;
  /** What the link in an answer bears. Throws where there is none. */
  tokenIn(reply: { readonly text: string }): string;
  /** 满意度 C12 as 李娜 says it: what the new link bears. */
  asked(): Promise<string>;
}

/** The demo company, with the customers' side of its links. */
export async function openRatingOffice(options: OfficeOptions = {}): Promise<RatingOffice> {
  const office = await openHoldOffice(options);
  const { store, clock } = office;
  const links = customerLinks({ store, clock, ids: systemIds, nudge: () => undefined });
  const tokenIn = ({ text }: { readonly text: string }): string => {
    const token = /\/s\/(?<token>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/u.exec(text)?.groups?.['token'];
    if (token === undefined) {
      throw new Error(`there is no link in: ${text}`);
    }
    return token;
  };
  return {
    ...office,
    links,
    tokenIn,
    received: async () => {
      await office.say('li', '到访 C12 2人');
      return await office.say('li', '接待 C12 看了1502，觉得价格高');
    },
    asked: async () => tokenIn(await office.say('li', '满意度 C12')),
  };
}
