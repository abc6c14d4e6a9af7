import type { Locale } from '../../domain/company.ts';
import type { Card } from '../../handlers/chat/card.ts';
import type { FormView } from '../../handlers/chat/field.ts';
import type { Answer } from '../../handlers/chat/outcome.ts';
import type { Log } from '../../handlers/ports/log.ts';
import { textCard } from '../../handlers/replies.ts';
import { formLink } from '../formLink.ts';
import { localeOfText } from '../localeOfText.ts';
import { plainText } from '../plainText.ts';
import type { WecomTarget } from './addresses.ts';
import type { Asked } from './asked.ts';
import { UnsendableError, WecomError } from './api/errors.ts';
import { BotAwayError } from './bot/botAwayError.ts';
import { drawCard } from './cards/drawCard.ts';
import type { Sink, WecomPart } from './cards/wecomPart.ts';
import type { PartKey } from './partKey.ts';
import { talkWords } from './talkWords.ts';

/** Answers one message to the bot; only its first part can, what follows is pushed. */
export type ReplyPart = (reqId: string, part: WecomPart, key: PartKey) => Promise<void>;

interface AnswererDeps {
  readonly log: Log;
  readonly sendPart: (target: WecomTarget, part: WecomPart, key: PartKey) => Promise<void>;
  readonly replyPart: ReplyPart;
  /** As what it is drawn: WeCom takes no cards that can be pressed from an app without a callback (D90236). */
  readonly drawnAs: (sink: Sink) => Sink;
  /** Whether the self-built app is connected: it may speak to anybody first. */
  readonly hasApp: boolean;
  /** Of the form's own page; undefined where no phone could open it, and the form is asked question by question. */
  readonly formUrl: ((ticket: string) => string) | undefined;
  readonly guided: (asked: Asked, form: FormView, said: Card | undefined) => Promise<void>;
}

/** Shows the desk's answers where they were asked for; what only the asker may see goes to him alone. */
export class WecomAnswerer {
  readonly #deps: AnswererDeps;

  constructor(deps: AnswererDeps) {
    this.#deps = deps;
  }

  async show(asked: Asked, answer: Answer): Promise<void> {
    const { form, card } = answer;
    if (form !== undefined) {
      await this.#offer(asked, form, card);
    } else if (card !== undefined) {
      await this.card(asked, card, answer.audience);
    }
  }

  /** False where nothing reaches the asker alone yet, and the group was told how to mend that. */
  async card(asked: Asked, card: Card, audience: Answer['audience']): Promise<boolean> {
    if (asked.group !== null && audience !== 'conversation') {
      return await this.#privately(asked, card);
    }
    await this.#post(asked, card);
    return true;
  }

  async #offer(asked: Asked, form: FormView, said: Card | undefined): Promise<void> {
    const { formUrl, guided } = this.#deps;
    if (formUrl === undefined) {
      await guided(asked, form, said);
      return;
    }
    // Never in a group.
    await this.card(asked, formLink(form, said, formUrl(form.id)), 'asker');
  }

  /** To the asker alone, by whichever way reaches him; the group is told that it was done. */
  async #privately(asked: Asked, card: Card): Promise<boolean> {
    const words = talkWords(localeOfText(plainText(card)));
    const alone = await this.#alone(asked, card);
    try {
      await this.#post(asked, textCard(alone ? words.sentPrivately : words.askPrivately));
    } catch (error) {
      if (!alone) {
        throw error;
      }
      // He has it: whoever takes this for a failure would send it to him again.
      this.#deps.log.info({ err: error }, 'a group could not be told that somebody was answered alone');
    }
    return alone;
  }

  async #alone(asked: Asked, card: Card): Promise<boolean> {
    const { userid } = asked;
    const ways: WecomTarget[] = [
      { sink: 'bot', kind: 'single', chatid: userid.toLowerCase() },
      ...(this.#deps.hasApp ? [{ sink: 'app', userid } as const] : []),
    ];
    for (const target of ways) {
      try {
        const key = `${asked.key}:alone`;
        for (const [index, part] of this.#drawn(card, target).entries()) {
          await this.#deps.sendPart(target, part, { message: key, index });
        }
        return true;
      } catch (error) {
        if (!isOfThisWay(error)) {
          throw error;
        }
        this.#deps.log.info({ err: error, sink: target.sink }, 'somebody could not be spoken to alone');
      }
    }
    return false;
  }

  #drawn(card: Card, { sink }: WecomTarget): readonly WecomPart[] {
    const locale: Locale = localeOfText(plainText(card));
    return drawCard(card, this.#deps.drawnAs(sink), locale);
  }

  async #post(asked: Asked, card: Card): Promise<void> {
    const target = targetOf(asked);
    for (const [index, part] of this.#drawn(card, target).entries()) {
      const key = { message: asked.key, index };
      await (asked.reqId === undefined || index > 0
        ? this.#deps.sendPart(target, part, key)
        : this.#deps.replyPart(asked.reqId, part, key));
    }
  }
}

/** Another way may still reach him. */
function isOfThisWay(error: unknown): boolean {
  return error instanceof UnsendableError || error instanceof WecomError || error instanceof BotAwayError;
}

function targetOf({ via, group, userid }: Asked): WecomTarget {
  if (group !== null) {
    return { sink: 'bot', kind: 'group', chatid: group };
  }
  return via === 'app'
    ? { sink: 'app', userid }
    : { sink: 'bot', kind: 'single', chatid: userid.toLowerCase() };
}
