import type { Action, Card } from '../chat/card.ts';
import type { Session } from '../ports/session.ts';
import type { PipelineDeps } from './deps.ts';
import type { Ready } from './prepared.ts';

/** Characters that a button may carry with it: platforms keep 2,000 bytes and less. */
const MOST_CARRIED = 400;
/** How long such a button works. */
const HOURS = 24;

/** What a button would carry that no platform could keep is put aside; the button carries where it lies. */
export async function putAside(
  { ids }: Pick<PipelineDeps, 'ids'>,
  session: Session,
  { moment }: Ready,
  card: Card,
): Promise<Card> {
  const { actor, m, place, now } = moment;
  const light = async (action: Action): Promise<Action> => {
    if (sizeOf(action) <= MOST_CARRIED) {
      return action;
    }
    const { lang, ...values } = action.input;
    const id = ids.token();
    await session.putDraft({
      id,
      memberId: actor.member.id,
      command: action.command,
      values: {},
      hidden: values,
      locale: m.locale,
      place,
      expiresAt: new Date(now.getTime() + HOURS * 3_600_000),
      usedAt: null,
    });
    return { ...action, input: { draft: id, ...(lang === undefined ? {} : { lang }) } };
  };
  const blocks: Card['blocks'][number][] = [];
  for (const block of card.blocks) {
    if (block.kind !== 'actions' || block.items.every((item) => sizeOf(item) <= MOST_CARRIED)) {
      blocks.push(block);
      continue;
    }
    const items: Action[] = [];
    for (const item of block.items) {
      items.push(await light(item));
    }
    blocks.push({ ...block, items });
  }
  return { ...card, blocks };
}

function sizeOf({ input }: Action): number {
  return Object.entries(input).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
}
