import type { Block } from '../../handlers/chat/card.ts';
import type { Answer } from '../../handlers/chat/outcome.ts';
import type { Log } from '../../handlers/ports/log.ts';
import type { Answerer } from './answerer.ts';
import type { Asked } from './asked.ts';

interface Shower {
  readonly answerer: Answerer;
  readonly log: Log;
}

/**
 * Shows an answer for which somebody waits elsewhere. Pictures take longer to get into Slack than anybody waits, so an answer with
 * pictures comes by itself; where they cannot be shown, it comes without them.
 */
export async function showSoon({ answerer, log }: Shower, asked: Asked, answer: Answer): Promise<void> {
  const { card } = answer;
  if (card === undefined || !card.blocks.some(isPicture)) {
    await answerer.show(asked, answer);
    return;
  }
  const blocks = card.blocks.filter((block) => !isPicture(block));
  const later = async (): Promise<void> => {
    try {
      await answerer.show(asked, answer);
    } catch (error) {
      log.warn({ err: error }, 'pictures could not be shown in Slack; the answer comes without them');
      await answerer.show(asked, { ...answer, card: { ...card, blocks } });
    }
  };
  answerer.later(
    later().catch((error: unknown) => {
      log.warn({ err: error }, 'an answer could not be shown in Slack');
    }),
  );
}

/** Whether it comes with a picture of ours. */
export function isPicture({ kind }: Block): boolean {
  return kind === 'image';
}
