import type { Locale } from '../../domain/company.ts';
import type { Card } from '../../handlers/chat/card.ts';
import type { FormView } from '../../handlers/chat/field.ts';
import type { Answer } from '../../handlers/chat/outcome.ts';
import type { Desk } from '../../handlers/ports/desk.ts';
import { textCard } from '../../handlers/replies.ts';
import { askAgain, askMore, beginGuide, corrected, type Guide, type Heard, hear } from '../guided/guide.ts';
import { GUIDED, guidedCard } from '../guided/guidedCard.ts';
import { alsoHeard, type GuidedState } from '../guided/guidedState.ts';
import { type GuidedWords, guidedWords } from '../guided/guidedWords.ts';
import { localeOfText } from '../localeOfText.ts';
import { type Asked, placeOf } from './asked.ts';
import type { GuidedNotes, Noted } from './guidedNotes.ts';

interface GuidedDeps {
  readonly desk: Desk;
  readonly notes: GuidedNotes;
  /** Alone with the asker; false where nothing reaches him alone yet. */
  readonly say: (asked: Asked, card: Card) => Promise<boolean>;
}

/** A delivery, and how it is answered. */
interface Heeded {
  readonly asked: Asked;
  readonly show: (asked: Asked, answer: Answer) => Promise<void>;
}

/** Where the form goes from here; `submit`: to the desk. */
type Next = Heard | { readonly kind: 'submit' };
type Step = (guide: Guide, form: FormView) => Next | Promise<Next>;

/** What was read, and there is a form in it. */
type Known = Noted & { readonly state: GuidedState };

/**
 * Asks a form question by question in a chat, where no phone can open its page. Each delivery reads how far it is, and writes where
 * it goes from there only if nobody else was first; else it looks again. What is said follows what was written, so that a delivery
 * that is given again finds itself in it.
 */
export class GuidedChat {
  readonly #deps: GuidedDeps;

  constructor(deps: GuidedDeps) {
    this.#deps = deps;
  }

  /** Asks the first question. A form that is begun again by the same delivery goes on where it is. */
  async begin(asked: Asked, form: FormView, said: Card | undefined): Promise<void> {
    const state = await this.#begun(asked, form);
    if (state === undefined) {
      return;
    }
    const card = cardOf(state, form);
    if (!(await this.#deps.say(asked, { ...card, blocks: [...(said?.blocks ?? []), ...card.blocks] }))) {
      await this.#unseen(asked, form.id);
    }
  }

  /** False where no form is being asked: the line is for the desk. */
  async hear(heeded: Heeded, text: string): Promise<boolean> {
    const step: Step = (guide, form) =>
      hear(guide, form, text, (given) => this.#deps.desk.checkForm(guide.ticket, given));
    return (await this.#take(heeded, undefined, step)) === 'taken';
  }

  /** False for a button that is none of ours. */
  async press(heeded: Heeded, command: string, input: Readonly<Record<string, string>>): Promise<boolean> {
    if (!(Object.values(GUIDED) as string[]).includes(command)) {
      return false;
    }
    const { ticket = '', lang } = input;
    if ((await this.#take(heeded, ticket, this.#pressed(command, input))) === 'none') {
      await tell(heeded, guidedWords(lang === 'en' ? 'en' : 'zh-CN').gone);
    }
    return true;
  }

  #pressed(command: string, { field, value = '' }: Readonly<Record<string, string>>): Step {
    switch (command) {
      case GUIDED.answer:
        return (guide, form) =>
          hear({ ...guide, asking: field ?? null }, form, value, (given) =>
            this.#deps.desk.checkForm(guide.ticket, given),
          );
      case GUIDED.again:
        return (guide) => ({ kind: 'on', guide: askAgain(guide, value) });
      case GUIDED.more:
        return (guide, form) => ({ kind: 'on', guide: askMore(guide, form) });
      case GUIDED.cancel:
        return () => ({ kind: 'cancelled' });
      default:
        return () => ({ kind: 'submit' });
    }
  }

  /** `none` where no form is being asked, or another one than the button's. */
  async #take(heeded: Heeded, ticket: string | undefined, step: Step): Promise<'taken' | 'none'> {
    const { asked } = heeded;
    for (;;) {
      const noted = await this.#deps.notes.read(asked);
      const { state } = noted;
      if (state === undefined) {
        return 'none';
      }
      const known: Known = { ...noted, state };
      if (state.stage === 'submitting') {
        if ((await this.#submit(heeded, known)) && state.heard.at(-1) === asked.key) {
          return 'taken';
        }
        continue;
      }
      if (state.heard.includes(asked.key)) {
        await this.#repeat(heeded, state);
        return 'taken';
      }
      if (state.stage !== 'asking' || (ticket !== undefined && ticket !== state.guide.ticket)) {
        return 'none';
      }
      if (await this.#step(heeded, known, step)) {
        return 'taken';
      }
    }
  }

  /** False where it is to be looked at again. */
  async #step(heeded: Heeded, known: Known, step: Step): Promise<boolean> {
    const { asked } = heeded;
    const { guide, heard } = known.state;
    const after = { guide, heard: alsoHeard(heard, asked.key) };
    const opened = await this.#deps.desk.openForm(guide.ticket);
    if (opened.state !== 'open') {
      return (
        (await this.#deps.notes.write(asked, known, { ...after, stage: 'gone' })) &&
        (await tell(heeded, wordsOf(opened).gone))
      );
    }
    const next = await step(guide, opened.form);
    switch (next.kind) {
      case 'submit':
        await this.#deps.notes.write(asked, known, { ...after, stage: 'submitting' });
        return false;
      case 'cancelled':
        return (
          (await this.#deps.notes.write(asked, known, { ...after, stage: 'cancelled' })) &&
          (await tell(heeded, wordsOf(opened).cancelled))
        );
      case 'on': {
        const state: GuidedState = { ...after, guide: next.guide, fault: next.fault, stage: 'asking' };
        return (
          (await this.#deps.notes.write(asked, known, state)) &&
          (await ask(heeded, cardOf(state, opened.form)))
        );
      }
    }
  }

  /** Hands it to the desk, which takes a form once; false where somebody else has seen it through. */
  async #submit({ asked: by, show }: Heeded, known: Known): Promise<boolean> {
    const { notes, desk } = this.#deps;
    const { state } = known;
    const asked = submitter(by, state);
    const answer = await this.#handed(asked, state);
    const { errors } = answer;
    if (errors === undefined) {
      // What failed was not kept: he may send it once more.
      const stage = answer.word === 'failed' ? 'asking' : 'submitted';
      if (!(await notes.write(asked, known, { ...state, stage }))) {
        return false;
      }
      await show(asked, answer);
      return true;
    }
    const opened = await desk.openForm(state.guide.ticket);
    if (opened.state !== 'open') {
      return (
        (await notes.write(asked, known, { ...state, stage: 'gone' })) &&
        (await tell({ asked, show }, wordsOf(opened).gone))
      );
    }
    const guide = corrected(state.guide, opened.form, errors);
    const again: GuidedState = { ...state, guide, fault: errors[guide.asking ?? ''], stage: 'asking' };
    return (
      (await notes.write(asked, known, again)) && (await ask({ asked, show }, cardOf(again, opened.form)))
    );
  }

  /** The same form again gets the answer that it got. */
  async #handed(asked: Asked, { guide }: GuidedState): Promise<Answer> {
    return await this.#deps.desk.handle({
      deliveryId: `${asked.key}:submit`,
      speaker: asked.speaker,
      place: placeOf(asked),
      said: { kind: 'submit', formId: guide.ticket, values: guide.values },
    });
  }

  /** Says once more what the last delivery led to; what came before it has been answered by what came after. */
  async #repeat(heeded: Heeded, state: GuidedState): Promise<void> {
    const { asked, show } = heeded;
    if (state.heard.at(-1) !== asked.key || state.stage === 'unseen') {
      return;
    }
    if (state.stage === 'submitted') {
      await show(asked, await this.#handed(asked, state));
      return;
    }
    const opened = await this.#deps.desk.openForm(state.guide.ticket);
    if (state.stage === 'cancelled') {
      await tell(heeded, wordsOf(opened).cancelled);
    } else if (opened.state === 'open') {
      await ask(heeded, cardOf(state, opened.form));
    } else {
      await tell(heeded, wordsOf(opened).gone);
    }
  }

  /** Undefined where the form has gone on since this delivery has begun it. */
  async #begun(asked: Asked, form: FormView): Promise<GuidedState | undefined> {
    for (;;) {
      const noted = await this.#deps.notes.read(asked);
      const { state } = noted;
      if (state?.guide.ticket === form.id && state.stage !== 'unseen') {
        return state.stage === 'asking' && state.heard.at(-1) === asked.key ? state : undefined;
      }
      const guide = beginGuide(form);
      const begun: GuidedState = {
        guide,
        fault: form.errors[guide.asking ?? ''],
        stage: 'asking',
        heard: alsoHeard(state?.heard ?? [], asked.key),
      };
      if (await this.#deps.notes.write(asked, noted, begun)) {
        return begun;
      }
    }
  }

  /** He has not seen the question: what he says next is no answer to it, and the same line asks it anew. */
  async #unseen(asked: Asked, ticket: string): Promise<void> {
    const noted = await this.#deps.notes.read(asked);
    if (noted.state?.guide.ticket === ticket && noted.state.heard.at(-1) === asked.key) {
      const heard = noted.state.heard.slice(0, -1);
      await this.#deps.notes.write(asked, noted, { ...noted.state, heard, stage: 'unseen' });
    }
  }
}

/** Whoever sees a submit through answers it under the name of its own delivery: shown twice, it is the same message. */
function submitter(by: Asked, { heard }: GuidedState): Asked {
  const { speaker, userid, via, group } = by;
  const key = heard.at(-1) ?? by.key;
  return key === by.key ? by : { speaker, userid, via, group, key };
}

async function ask({ asked, show }: Heeded, card: Card): Promise<true> {
  await show(asked, { word: 'ask', refs: [], card, audience: 'asker' });
  return true;
}

async function tell(heeded: Heeded, text: string): Promise<true> {
  return await ask(heeded, textCard(text));
}

function cardOf({ guide, fault }: GuidedState, form: FormView): Card {
  return guidedCard(guide, form, fault, localeOf(form));
}

function wordsOf({ locale }: { readonly locale: string }): GuidedWords {
  return guidedWords(locale === 'en' ? 'en' : 'zh-CN');
}

function localeOf({ title }: FormView): Locale {
  return localeOfText(title);
}
