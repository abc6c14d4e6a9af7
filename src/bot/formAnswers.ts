import type { Card } from '../handlers/chat/card.ts';
import type { Answer } from '../handlers/chat/outcome.ts';
import type { Clock } from '../handlers/ports/clock.ts';
import type { Log } from '../handlers/ports/log.ts';
import type { Store } from '../handlers/ports/session.ts';
import type { Adapter, FormShown, SettledForm } from './adapter.ts';
import { formLink } from './formLink.ts';
import type { FormsDeps } from './formsContext.ts';
import { localeOfText } from './localeOfText.ts';
import { plainText } from './plainText.ts';
import { sentences } from './sentences.ts';

interface FormAnswersDeps {
  readonly adapters: readonly Pick<Adapter, 'platform' | 'formSettled'>[];
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Of a form's page. */
  readonly formUrl: (ticket: string) => string;
  /** There is something to be sent. */
  readonly nudge: () => void;
}

/**
 * Shows what came of a form's page in the chat where the form was asked for. What cannot be shown from this process, or not now, goes
 * through the outbox to whose form it is: whichever replica reaches him sends it. Never rejects.
 */
export function formAnswers(deps: FormAnswersDeps): FormsDeps['settled'] {
  return async (form, answer) => {
    const { clock, log } = deps;
    const since = clock.now();
    try {
      const shown = await shownAt(deps, form, answer);
      if (shown !== 'shown') {
        await handOver(deps, form, answer, { shown, since });
      }
    } catch (error) {
      log.error({ err: error }, 'the answer to a form of its own page could not be kept for later');
    }
  };
}

/** An adapter that fails, which it should not, has perhaps shown it before. */
async function shownAt(
  { adapters, log }: FormAnswersDeps,
  form: SettledForm,
  answer: Answer,
): Promise<FormShown> {
  const at = adapters.find(({ platform }) => platform === form.place.platform);
  try {
    return (await at?.formSettled(form, answer)) ?? 'not';
  } catch (error) {
    log.error({ err: error }, 'the answer to a form of its own page could perhaps not be shown');
    return 'unsure';
  }
}

interface Tried {
  readonly shown: FormShown;
  readonly since: Date;
}

async function handOver(
  { store, log, formUrl, nudge }: FormAnswersDeps,
  { key, speaker, place }: SettledForm,
  answer: Answer,
  { shown, since }: Tried,
): Promise<void> {
  const { form } = answer;
  const bare = form === undefined ? answer.card : formLink(form, answer.card, formUrl(form.id));
  if (bare === undefined) {
    return;
  }
  const card = shown === 'doubtful' ? doubted(bare) : bare;
  const known = await store.tx(async (session) => {
    const identity = speaker === null ? undefined : await session.members.identity(speaker);
    if (identity === undefined) {
      return false;
    }
    await session.enqueue({
      dedupKey: key,
      target: { kind: 'member', memberId: identity.memberId, preferred: place.platform },
      subject: { kind: 'none' },
      card,
      notBefore: since,
      urgent: true,
      ...(shown === 'unsure' ? { triedAt: since } : {}),
    });
    return true;
  });
  if (known) {
    nudge();
  } else {
    log.warn(
      { platform: place.platform },
      'the answer to a form is for nobody who is known: it was not shown',
    );
  }
}

/** Says that it may have been seen before. */
function doubted(card: Card): Card {
  const { formDoubtful: text } = sentences(localeOfText(plainText(card)));
  return { ...card, blocks: [{ kind: 'text', text }, ...card.blocks] };
}
