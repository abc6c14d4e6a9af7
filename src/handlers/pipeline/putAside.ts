import type { Action, Card } from '../chat/card.ts';
import type { Session } from '../ports/session.ts';
import type { Moment } from '../command.ts';
import type { PipelineDeps } from './deps.ts';
import { keepDraft } from './keepDraft.ts';

/**
 * Bytes (UTF-8) that a button may carry with it once a platform has written it down: WeCom keeps 1,024 (D90236), some of which
 * it needs to tell two buttons apart.
 */
const MOST_CARRIED = 960;
/** A platform may write its own marks as `%3b`; letters and digits stay as they are. */
const MARKS = /[^A-Za-z0-9\u0080-\u{10ffff}]/gu;
const MARK_BYTES = 3;
/** How long such a button works. */
const MINUTES = 24 * 60;

/** What a button would carry that no platform could keep is put aside; the button carries where it lies. */
export async function putAside(
  deps: Pick<PipelineDeps, 'ids'>,
  session: Session,
  moment: Moment,
  card: Card,
): Promise<Card> {
  const light = async (action: Action): Promise<Action> => {
    if (sizeOf(action) <= MOST_CARRIED) {
      return action;
    }
    const { lang, ...hidden } = action.input;
    const id = await keepDraft(deps, session, moment, { command: action.command, hidden, minutes: MINUTES });
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

/** The most bytes that a platform needs for it. Of a choice too: where a menu cannot keep it, a button carries it. */
function sizeOf({ command, takes = '', input, options = [] }: Action): number {
  const choice = Math.max(0, ...options.map(({ value }) => bytesOf(value)));
  const texts = [command, takes, ...Object.entries(input).flat()];
  return texts.reduce((sum, text) => sum + bytesOf(text) + 1, choice);
}

function bytesOf(text: string): number {
  const marks = text.match(MARKS)?.length ?? 0;
  return Buffer.byteLength(text) + marks * (MARK_BYTES - 1);
}
