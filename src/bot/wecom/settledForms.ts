import type { Answer } from '../../handlers/chat/outcome.ts';
import type { Log } from '../../handlers/ports/log.ts';
import type { Speaker } from '../../handlers/chat/intent.ts';
import type { Address, SendResult } from '../../handlers/ports/transport.ts';
import type { FormShown, SettledForm } from '../adapter.ts';
import { formLink } from '../formLink.ts';
import { localeOfText } from '../localeOfText.ts';
import { plainText } from '../plainText.ts';
import { shownBy } from '../shownBy.ts';
import { targetOf } from './addresses.ts';
import type { WecomAnswerer } from './answerer.ts';
import { type Asked, placeOf } from './asked.ts';
import { failureOf } from './failureOf.ts';
import type { WecomTransport } from './wecomTransport.ts';

interface SettledFormsDeps {
  readonly answerer: WecomAnswerer;
  readonly transport: Pick<WecomTransport, 'freeze' | 'send'>;
  readonly log: Log;
  readonly hasApp: boolean;
  /** Whether this process holds the bot's connection. */
  readonly botIsHere: () => boolean;
  /** Where the delivery engine speaks to this account. */
  readonly direct: (account: Speaker) => Address;
  /** Of the form's own page; undefined where no phone could open it, and the form is asked question by question. */
  readonly formUrl: ((ticket: string) => string) | undefined;
}

/** Shows the answers to forms of their own pages, as far as this process can. */
export class SettledForms {
  readonly #deps: SettledFormsDeps;

  constructor(deps: SettledFormsDeps) {
    this.#deps = deps;
  }

  /** As `Adapter.formSettled`. */
  async show({ key, speaker, place }: SettledForm, answer: Answer): Promise<FormShown> {
    const { botIsHere, hasApp, formUrl } = this.#deps;
    const target = targetOf(place);
    if (speaker === null || target === undefined) {
      return 'not';
    }
    const asked: Asked = {
      speaker,
      userid: speaker.externalId,
      // The bot's connection may be with another process; the app reaches him from any.
      via: target.sink === 'app' || (!botIsHere() && hasApp) ? 'app' : 'bot',
      group: target.sink === 'bot' && target.kind === 'group' ? target.chatid : null,
      key,
    };
    if (asked.via === 'bot' && !botIsHere()) {
      return 'not';
    }
    const isGuided = answer.form !== undefined && formUrl === undefined;
    return asked.group !== null || isGuided
      ? await this.#answered(asked, answer)
      : await this.#alone(asked, answer);
  }

  /** As the delivery engine would send it, so that it goes on where this has ended. */
  async #alone(asked: Asked, { form, card: said }: Answer): Promise<FormShown> {
    const { transport, log, direct, formUrl } = this.#deps;
    const card = form === undefined || formUrl === undefined ? said : formLink(form, said, formUrl(form.id));
    if (card === undefined) {
      return 'shown';
    }
    const { platform, workspace, key } = placeOf(asked);
    const address = { platform, workspace, key };
    const shown = await shownBy(
      () =>
        transport.send(address, transport.freeze(card, address, localeOfText(plainText(card))), asked.key),
      log,
    );
    // Where the engine would send it by the other way, it could not know of what stands with this one.
    return shown === 'unsure' && direct(asked.speaker).key !== key ? 'doubtful' : shown;
  }

  async #answered(asked: Asked, answer: Answer): Promise<FormShown> {
    const { answerer, log } = this.#deps;
    const shown = await shownBy(async (): Promise<SendResult> => {
      try {
        await answerer.show(asked, answer);
        return { ok: true, remoteRef: '' };
      } catch (error) {
        return { ok: false, failure: failureOf(error) };
      }
    }, log);
    // Nobody looks through a group, and what is asked there question by question bears another key.
    return shown === 'unsure' ? 'doubtful' : shown;
  }
}
