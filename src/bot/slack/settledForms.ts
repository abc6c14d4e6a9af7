import type { Speaker } from '../../handlers/chat/intent.ts';
import type { Answer } from '../../handlers/chat/outcome.ts';
import type { Log } from '../../handlers/ports/log.ts';
import type { Address, SendResult } from '../../handlers/ports/transport.ts';
import type { FormShown, SettledForm } from '../adapter.ts';
import { localeOfText } from '../localeOfText.ts';
import { plainText } from '../plainText.ts';
import { shownBy } from '../shownBy.ts';
import type { Answerer } from './answerer.ts';
import type { Asked } from './asked.ts';
import { formOffer } from './formOffer.ts';
import { sendFailure } from './sendFailure.ts';
import { isPicture, showSoon } from './showSoon.ts';
import type { SlackTransport } from './slackTransport.ts';

interface SettledFormsDeps {
  readonly answerer: Answerer;
  /** That does not wait for long: a page does. */
  readonly transport: Pick<SlackTransport, 'freeze' | 'send'>;
  readonly log: Log;
  /** Where the delivery engine speaks to this account. */
  readonly direct: (account: Speaker) => Address;
  /** Of the form's own page. */
  readonly formUrl: (ticket: string) => string;
}

/** Shows the answers to forms of their own pages. */
export class SettledForms {
  readonly #deps: SettledFormsDeps;

  constructor(deps: SettledFormsDeps) {
    this.#deps = deps;
  }

  /** As `Adapter.formSettled`. */
  async show({ ticket, key, speaker, place }: SettledForm, answer: Answer): Promise<FormShown> {
    if (speaker === null) {
      return 'not';
    }
    if (answer.form !== undefined && answer.form.id !== ticket) {
      // One question more: the page goes on with it by itself.
      return 'shown';
    }
    if (place.kind === 'direct') {
      return await this.#alone(speaker, key, answer);
    }
    const { externalId: user } = speaker;
    return await this.#answered({ speaker, user, channel: place.key, direct: false, key }, answer);
  }

  /** As the delivery engine would send it, so that it can look for what was sent here. */
  async #alone(speaker: Speaker, key: string, { form, card: said }: Answer): Promise<FormShown> {
    const { transport, log, direct, formUrl } = this.#deps;
    const card = form === undefined ? said : formOffer(form, said, formUrl(form.id));
    if (card === undefined) {
      return 'shown';
    }
    if (card.blocks.some(isPicture)) {
      // Pictures take longer to get into Slack than anybody waits for a page; the engine has the patience.
      return 'not';
    }
    const body = transport.freeze(card, localeOfText(plainText(card)));
    return await shownBy(() => transport.send(direct(speaker), body, key), log);
  }

  async #answered(asked: Asked, answer: Answer): Promise<FormShown> {
    const { answerer, log } = this.#deps;
    const shown = await shownBy(async (): Promise<SendResult> => {
      try {
        await showSoon({ answerer, log }, asked, answer);
        return { ok: true, remoteRef: '' };
      } catch (error) {
        return { ok: false, failure: sendFailure(error) };
      }
    }, log);
    // Nobody looks through a channel, and what only he sees cannot be looked for.
    return shown === 'unsure' ? 'shown' : shown;
  }
}
