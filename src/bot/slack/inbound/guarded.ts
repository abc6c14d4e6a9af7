import { StoreUnavailableError } from '../../../handlers/ports/session.ts';
import { slackWords } from '../slackWords.ts';
import type { InboundDeps } from './inboundDeps.ts';

/** As much of what people do as is needed to tell them that it went wrong. */
interface Interaction {
  readonly body: {
    readonly user?: { readonly id: string };
    readonly user_id?: string;
    readonly response_url?: string;
  };
}

/**
 * Slack delivers no press, command or form again: it only says "dispatch failed". So whoever did it is told in a sentence what
 * became of it. `say` acknowledges with that sentence. A database that is away is not acknowledged (503), but told too.
 */
export function guarded<A extends Interaction>(
  deps: InboundDeps,
  listener: (args: A) => Promise<void>,
  say: (args: A, text: string) => Promise<void>,
): (args: A) => Promise<void> {
  return async (args) => {
    try {
      await listener(args);
    } catch (error) {
      const words = slackWords(deps.locale);
      if (error instanceof StoreUnavailableError) {
        await told(deps, args, words.away);
        throw error;
      }
      deps.log.error({ err: error }, 'something that was done in Slack failed');
      await say(args, words.failed);
    }
  };
}

/** By whichever way is still open. */
export async function told(deps: InboundDeps, { body }: Interaction, text: string): Promise<void> {
  const { respond, client, log } = deps;
  const user = body.user?.id ?? body.user_id;
  try {
    if (body.response_url !== undefined && body.response_url !== '') {
      await respond(body.response_url, { response_type: 'ephemeral', text, blocks: [] });
    } else if (user !== undefined) {
      await client.chat.postMessage({ channel: user, text });
    }
  } catch (error) {
    log.warn({ err: error }, 'somebody could not be told that something failed');
  }
}
