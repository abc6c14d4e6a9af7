import { maskPhones } from '../../domain/maskPhones.ts';
import type { Intent, LineFile, RawValues, Said } from '../../handlers/chat/intent.ts';
import type { Answer } from '../../handlers/chat/outcome.ts';
import type { Clock } from '../../handlers/ports/clock.ts';
import type { Desk, RecordAnswer } from '../../handlers/ports/desk.ts';
import type { NewWebMessage, WebChat, WebMessage } from '../../handlers/ports/webChat.ts';
import { plainText } from '../plainText.ts';
import { RequestError } from '../requestError.ts';
import type { Sentences } from '../sentences.ts';
import { shownLine, wellFormed } from './cleanText.ts';
import type { Conversations } from './conversations.ts';
import { isChannel } from './conversations.ts';
import { formMessageId, stableId } from './messageIds.ts';
import type { WebPerson } from './people.ts';
import { BOT } from './people.ts';
import { actionsOf, cardOf, formOf, toJson } from './storedCard.ts';

export interface TalkDeps {
  readonly desk: Desk;
  readonly webChat: WebChat;
  readonly clock: Clock;
  readonly conversations: Conversations;
  /** Called with messages that are committed: new ones and changed ones. */
  readonly publish: (messages: readonly WebMessage[]) => void;
}

export interface Told {
  readonly answer: Answer;
  /** What the bot answered. */
  readonly messages: readonly WebMessage[];
}

/** What somebody has typed, with the files that he sent with it and what they were called. */
export interface TypedLine {
  readonly text: string;
  readonly files: readonly LineFile[];
  readonly names: readonly string[];
}

/** A delivery with the messages that it puts into the chat besides the answer. */
interface Delivery {
  readonly intent: Intent;
  readonly person: WebPerson;
  readonly conversation: string;
  readonly ownLine: NewWebMessage | null;
  /** The message whose form this delivery submits. */
  readonly submits: WebMessage | null;
}

/** Turns what people do in the chat page into deliveries for the desk, and its answers into messages. */
export class Talk {
  readonly #deps: TalkDeps;

  constructor(deps: TalkDeps) {
    this.#deps = deps;
  }

  /** A typed line. `deliveryId`: the same one from the same person has one effect and one answer. */
  say(
    person: WebPerson,
    conversation: string,
    { text, files, names }: TypedLine,
    deliveryId: string,
  ): Promise<Told> {
    const delivery = stableId('say', person.key, deliveryId);
    const shown = shownLine(
      [text, ...names.map((name) => `[${name}]`)].filter((one) => one !== '').join('\n'),
    );
    const said: Said = { kind: 'line', text: wellFormed(text), files };
    return this.#deliver({
      intent: this.#intent(delivery, person, conversation, said),
      person,
      conversation,
      ownLine: {
        id: stableId('line', delivery),
        conversation,
        from: person.key,
        at: this.#deps.clock.now(),
        text: isChannel(conversation) ? maskPhones(shown) : shown,
        card: null,
        form: null,
        visibleTo: null,
      },
      submits: null,
    });
  }

  /** A press of a button, or a choice from a select. Throws 404 for what this person cannot see or press. */
  async press(
    person: WebPerson,
    press: { message: string; action: string; value?: string | undefined; deliveryId?: string | undefined },
    words: Sentences,
  ): Promise<Told> {
    const message = await this.#visible(person, press.message);
    const stored = message === undefined ? null : cardOf(message);
    if (message === undefined) {
      throw new RequestError(404, (w) => w.noMessage);
    }
    const action = stored === null ? undefined : actionsOf(stored.card).find(({ id }) => id === press.action);
    if (action === undefined) {
      if (stored?.settled.includes(press.action) === true) {
        return this.#settled(person, message, press.action, words);
      }
      throw new RequestError(404, (w) => w.noAction);
    }
    const input: Record<string, string> = { ...action.input };
    if (action.options !== undefined) {
      const { value } = press;
      if (value === undefined || !action.options.some((option) => option.value === value)) {
        throw new RequestError(400, (w) => w.noOption);
      }
      input[action.takes ?? 'value'] = value;
    }
    // Without an id of its own a press is told apart by the state of the card: a double click is one press, and a press
    // after the card has changed is another.
    const key = press.deliveryId ?? `at ${message.seq}`;
    const delivery = stableId('press', person.key, message.id, press.action, press.value ?? '', key);
    const said: Said = { kind: 'action', command: action.command, input, message: message.id };
    return this.#deliver({
      intent: this.#intent(delivery, person, message.conversation, said),
      person,
      conversation: message.conversation,
      ownLine: null,
      submits: null,
    });
  }

  /** A filled form. Throws 404 for a form that was never shown to this person. `answer.errors` is set when it was refused. */
  async submit(person: WebPerson, ticket: string, values: RawValues): Promise<Told> {
    const message = await this.#visible(person, formMessageId(ticket));
    if (message === undefined) {
      throw new RequestError(404, (w) => w.noForm);
    }
    const said: Said = { kind: 'submit', formId: ticket, values };
    return this.#deliver({
      intent: this.#intent(formDeliveryId(ticket, values), person, message.conversation, said),
      person,
      conversation: message.conversation,
      ownLine: null,
      submits: message,
    });
  }

  async #deliver(delivery: Delivery): Promise<Told> {
    const { webChat, desk } = this.#deps;
    // The transaction may be run again: only what its last run wrote is there.
    let written: readonly WebMessage[] | undefined;
    const record: RecordAnswer = async (answer, session) => {
      written = await webChat.insertAll(this.#written(delivery, answer), session);
    };
    const answer = await desk.handle(delivery.intent, record);
    if (answer.errors !== undefined) {
      return { answer, messages: [] };
    }
    const expected = this.#written(delivery, answer);
    // Not called for a duplicate, nor for what the desk does not remember: then the chat has it already, or shows it now.
    const stored = written ?? (await webChat.insertAll(expected));
    this.#deps.publish(stored);
    if (delivery.submits !== null) {
      await this.#takeAway(delivery.submits);
    }
    // A duplicate gets the answer that was given then, even if the message has changed since.
    const original = new Map(expected.map(({ id, text, card, form }) => [id, { text, card, form }]));
    const messages = stored.filter((message) => message.from === BOT);
    return { answer, messages: messages.map((message) => ({ ...message, ...original.get(message.id) })) };
  }

  /** The messages of a delivery in their order: the person's own line, then the answer. */
  #written(delivery: Delivery, answer: Answer): NewWebMessage[] {
    if (answer.errors !== undefined) {
      return [];
    }
    const { ownLine, person, conversation } = delivery;
    const card = answer.card ?? null;
    const message: NewWebMessage = {
      id: answerId(delivery, answer),
      conversation,
      from: BOT,
      at: this.#deps.clock.now(),
      text: card === null ? (answer.form?.title ?? '') : plainText(card),
      card: card === null ? null : toJson({ card, settled: [] }),
      form: answer.form === undefined ? null : { ...answer.form },
      visibleTo: isChannel(conversation) && answer.audience === 'asker' ? [person.key] : null,
    };
    return ownLine === null ? [message] : [ownLine, message];
  }

  async #settled(person: WebPerson, message: WebMessage, action: string, words: Sentences): Promise<Told> {
    const card = { blocks: [{ kind: 'text' as const, text: words.settled }] };
    const answer: Answer = { word: 'refused', refs: [], card, audience: 'asker' };
    const told = await this.#deps.webChat.insert({
      id: stableId('settled', message.id, action, person.key, String(message.seq)),
      conversation: message.conversation,
      from: BOT,
      at: this.#deps.clock.now(),
      text: words.settled,
      card: null,
      form: null,
      visibleTo: isChannel(message.conversation) ? [person.key] : null,
    });
    this.#deps.publish([told]);
    return { answer, messages: [told] };
  }

  /**
   * What a form's own page was answered goes into the conversation in which the form was offered, and the form goes away
   * there. False for a form that no conversation shows.
   */
  async submittedElsewhere(ticket: string, answer: Answer): Promise<boolean> {
    const message = await this.#deps.webChat.byId(formMessageId(ticket));
    if (message === undefined) {
      return false;
    }
    const card = answer.card ?? null;
    const stored = await this.#deps.webChat.insert({
      id: submitAnswerId(ticket, answer),
      conversation: message.conversation,
      from: BOT,
      at: this.#deps.clock.now(),
      text: card === null ? (answer.form?.title ?? '') : plainText(card),
      card: card === null ? null : toJson({ card, settled: [] }),
      form: answer.form === undefined ? null : { ...answer.form },
      visibleTo: message.visibleTo,
    });
    this.#deps.publish([stored]);
    await this.#takeAway(message);
    return true;
  }

  /** A form whose ticket is used or expired is no longer offered; one that was refused stays, to be corrected. */
  async #takeAway(message: WebMessage): Promise<void> {
    const form = formOf(message);
    if (form === null || (await this.#deps.desk.openForm(form.id)).state === 'open') {
      return;
    }
    const changed = await this.#deps.webChat.replace(message.id, (now) =>
      formOf(now)?.id === form.id ? { form: null, text: `✓ ${form.title}` } : undefined,
    );
    if (changed !== undefined) {
      this.#deps.publish([changed]);
    }
  }

  async #visible(person: WebPerson, id: string): Promise<WebMessage | undefined> {
    const message = await this.#deps.webChat.byId(id);
    return message !== undefined && sees(this.#deps.conversations, person, message) ? message : undefined;
  }

  #intent(deliveryId: string, person: WebPerson, conversation: string, said: Said): Intent {
    const { conversations } = this.#deps;
    return {
      deliveryId,
      speaker: conversations.speaker(person),
      place: conversations.place(conversation),
      said,
    };
  }
}

/** Whether a person can see a message: it is in one of his conversations and not for somebody else's eyes only. */
export function sees(conversations: Conversations, person: WebPerson, message: WebMessage): boolean {
  return (
    conversations.of(person).includes(message.conversation) &&
    (message.visibleTo === null || message.visibleTo.includes(person.key))
  );
}

/** The same values on the same ticket are one delivery, so that a second click on "submit" changes nothing. */
function formDeliveryId(ticket: string, values: RawValues): string {
  const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return stableId('form', ticket, JSON.stringify(sorted));
}

/**
 * One delivery has one answer, so its message is named after it. What failed may be sent again and then have another
 * answer, which must not meet the first one's name.
 */
function answerId({ intent }: Delivery, answer: Answer): string {
  if (intent.said.kind === 'submit') {
    return submitAnswerId(intent.said.formId, answer);
  }
  return answer.form === undefined
    ? stableId('answer', intent.deliveryId, answer.word === 'failed' ? JSON.stringify(answer.card) : '')
    : formMessageId(answer.form.id);
}

/** The same for a form, whichever way it was submitted. */
function submitAnswerId(ticket: string, answer: Answer): string {
  return answer.form === undefined
    ? stableId('answer', 'form', ticket, JSON.stringify(answer.card ?? null))
    : formMessageId(answer.form.id);
}
