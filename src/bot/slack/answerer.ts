import type { WebClient } from '@slack/web-api';
import type { View } from '@slack/types';
import type { Card } from '../../handlers/chat/card.ts';
import type { FormView } from '../../handlers/chat/field.ts';
import type { Answer } from '../../handlers/chat/outcome.ts';
import type { Log } from '../../handlers/ports/log.ts';
import { localeOfText } from '../localeOfText.ts';
import { plainText } from '../plainText.ts';
import { type Asked, formMeta } from './asked.ts';
import type { SlackChannels } from './channels.ts';
import { cardMessages, imagesOf, type SlackMessage } from './cardMessages.ts';
import { filesIn } from './filesIn.ts';
import { formModal } from './formModal.ts';
import { formOffer } from './formOffer.ts';
import { maskedCard } from './masked.ts';
import { noticeModal } from './noticeModal.ts';
import type { Poster } from './poster.ts';
import type { CommandAnswer, Respond } from './respond.ts';
import { refusal } from './sendFailure.ts';
import { slackWords } from './slackWords.ts';

interface AnswererDeps {
  readonly client: WebClient;
  readonly poster: Poster;
  readonly channels: SlackChannels;
  readonly log: Log;
  /** Of the form's own page. */
  readonly formUrl: (ticket: string) => string;
  readonly respond: Respond;
}

/** Shows the desk's answers where they were asked for. */
export class Answerer {
  readonly #deps: AnswererDeps;
  readonly #coming = new Set<Promise<void>>();

  constructor(deps: AnswererDeps) {
    this.#deps = deps;
  }

  /** A form opens in a modal; where it cannot, a message offers it. Everything else becomes messages. */
  async show(asked: Asked, answer: Answer): Promise<void> {
    const card = await this.#cardOf(asked, answer);
    if (card !== undefined) {
      await this.#post(asked, answer, card);
    }
  }

  /** The same for a slash command: its first message is the answer to Slack's call itself. Undefined where there is nothing to say. */
  async showCommand(asked: Asked, answer: Answer): Promise<CommandAnswer | undefined> {
    const card = await this.#cardOf(asked, answer);
    if (card === undefined) {
      return undefined;
    }
    const [first, ...rest] = this.#drawn(card);
    if (first === undefined || imagesOf(first.blocks).length > 0) {
      // A picture takes longer than Slack waits for: it comes by itself.
      this.later(this.#respond(asked, answer, [...(first === undefined ? [] : [first]), ...rest]));
      return undefined;
    }
    if (rest.length > 0) {
      this.later(this.#respond(asked, answer, rest));
    }
    return { response_type: responseType(answer), ...(await this.#deps.poster.ready(first)) };
  }

  /** Resolves when what was left to come by itself has come. */
  async idle(): Promise<void> {
    await Promise.allSettled([...this.#coming]);
  }

  /** Goes on while nobody waits for it; it must not reject. */
  later(work: Promise<unknown>): void {
    const done = work.then(() => {
      this.#coming.delete(done);
    });
    this.#coming.add(done);
  }

  /** Of a modal in which something was answered. */
  notice(card: Card): View {
    const locale = localeOfText(plainText(card));
    return noticeModal(card, locale, slackWords(locale).result);
  }

  form(form: FormView, asked: Asked, said: Card | undefined): View {
    return formModal(form, localeOfText(form.title), formMeta(form.id, asked, filesIn(form)), said);
  }

  /** What is left to say in a conversation; undefined where a modal says it. */
  async #cardOf(asked: Asked, answer: Answer): Promise<Card | undefined> {
    const { form, card } = answer;
    if (form !== undefined) {
      return (await this.#openForm(asked, form, card))
        ? undefined
        : formOffer(form, card, this.#deps.formUrl(form.id));
    }
    if (asked.modal !== undefined && card !== undefined) {
      return (await this.#intoModal(asked.modal, this.notice(card), asked)) ? undefined : card;
    }
    if (card === undefined || answer.audience === 'asker' || asked.channel === null || asked.direct) {
      return card;
    }
    return (await this.#deps.channels.hasOutsiders(asked.channel))
      ? maskedCard(card, localeOfText(plainText(card)))
      : card;
  }

  async #openForm(asked: Asked, form: FormView, said: Card | undefined): Promise<boolean> {
    const view = this.form(form, asked, said);
    if (asked.modal !== undefined) {
      return await this.#intoModal(asked.modal, view, asked);
    }
    if (asked.trigger === undefined) {
      return false;
    }
    try {
      await this.#deps.client.views.open({ trigger_id: asked.trigger, view });
      return true;
    } catch (error) {
      // The trigger was used or is too old: a button opens the form.
      this.#deps.log.info({ err: error }, 'a form could not be opened; it is offered instead');
      return false;
    }
  }

  async #intoModal(viewId: string, view: View, { trigger }: Asked): Promise<boolean> {
    const { client, log } = this.#deps;
    try {
      await client.views.update({ view_id: viewId, view });
      return true;
    } catch (error) {
      log.info({ err: error }, 'a modal was closed meanwhile');
    }
    if (trigger === undefined) {
      return false;
    }
    try {
      await client.views.open({ trigger_id: trigger, view });
      return true;
    } catch {
      return false;
    }
  }

  #drawn(card: Card): readonly SlackMessage[] {
    return cardMessages(card, localeOfText(plainText(card)));
  }

  async #post(asked: Asked, answer: Answer, card: Card): Promise<void> {
    const messages = this.#drawn(card);
    const isPrivate = answer.audience === 'asker' && !asked.direct && asked.channel !== null;
    if (isPrivate && asked.responseUrl !== undefined && (await this.#respond(asked, answer, messages))) {
      return;
    }
    for (const [index, message] of messages.entries()) {
      await (isPrivate ? this.#whisper(asked, message, index) : this.#say(asked, message, index));
    }
  }

  async #say(asked: Asked, message: SlackMessage, index: number): Promise<void> {
    const { channel, user, thread, key } = asked;
    const to = {
      channel: channel ?? user,
      key: `${key}:${index}`,
      ...(thread === undefined ? {} : { thread }),
    };
    try {
      await this.#deps.poster.post(to, message);
    } catch (error) {
      if (refusal(error) === 'duplicate_message') {
        return;
      }
      if (channel === null || !isNotThere(error)) {
        throw error;
      }
      await this.#directly(asked, message, index);
    }
  }

  /** For the asker's eyes only; where the bot is no member, directly. */
  async #whisper(asked: Asked, message: SlackMessage, index: number): Promise<void> {
    const { channel, user, thread } = asked;
    try {
      const to = { channel: channel ?? user, user, ...(thread === undefined ? {} : { thread }) };
      await this.#deps.poster.ephemeral(to, message);
    } catch (error) {
      if (!isNotThere(error)) {
        throw error;
      }
      await this.#directly(asked, message, index);
    }
  }

  async #directly({ user, key }: Asked, message: SlackMessage, index: number): Promise<void> {
    try {
      await this.#deps.poster.post({ channel: user, key: `${key}:direct:${index}` }, message);
    } catch (error) {
      if (refusal(error) !== 'duplicate_message') {
        throw error;
      }
    }
  }

  /** By the address that Slack gave with what was asked; false where it does not take any more. */
  async #respond(asked: Asked, answer: Answer, messages: readonly SlackMessage[]): Promise<boolean> {
    const { poster, respond, log } = this.#deps;
    try {
      for (const message of messages) {
        const ready = await poster.ready(message);
        await respond(asked.responseUrl ?? '', { response_type: responseType(answer), ...ready });
      }
      return true;
    } catch (error) {
      log.info({ err: error }, 'an answer could not be given where it was asked for');
      return false;
    }
  }
}

function responseType({ audience }: Answer): 'ephemeral' | 'in_channel' {
  return audience === 'conversation' ? 'in_channel' : 'ephemeral';
}

function isNotThere(error: unknown): boolean {
  return ['not_in_channel', 'channel_not_found', 'user_not_in_channel', 'is_archived'].includes(
    refusal(error) ?? '',
  );
}
