import type { ContextBlock, InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { Locale } from '../../domain/company.ts';
import type { Card } from '../../handlers/chat/card.ts';
import type { FieldView, FormView } from '../../handlers/chat/field.ts';
import { bytesOf } from '../text/bytesOf.ts';
import { isBlank } from '../text/isBlank.ts';
import { lengthOf } from '../text/lengthOf.ts';
import { shorten } from '../text/shorten.ts';
import { shownText } from '../text/shownText.ts';
import { headingBlocks } from './cardBlocks.ts';
import { fieldElement } from './fieldElement.ts';
import { fieldValues } from './fieldValues.ts';
import { LIMITS } from './limits.ts';
import { plain } from './plain.ts';
import { slackWords } from './slackWords.ts';
import { viewBlocks } from './viewBlocks.ts';

/** Characters of what stands in an input, from what Slack takes down to what all inputs of a long form have room for together. */
const VALUE_LENGTHS = [LIMITS.input.text, 2_000, 1_000] as const;
const SHORTEST_VALUE = 400;

/**
 * A form as a modal: one input a field, with the field's name as its block_id. Slack shows errors only when a submit is
 * answered, so those that are there at the start stand as texts under their fields. `meta` comes back with the submit.
 */
export function formModal(form: FormView, locale: Locale, meta: string, said?: Card): ModalView {
  for (const most of VALUE_LENGTHS) {
    const view = drawn(form, locale, meta, said, most);
    if (bytesOf(JSON.stringify(view)) <= LIMITS.view.bytes) {
      return view;
    }
  }
  return drawn(form, locale, meta, said, SHORTEST_VALUE);
}

function drawn(
  form: FormView,
  locale: Locale,
  meta: string,
  said: Card | undefined,
  most: number,
): ModalView {
  const words = slackWords(locale);
  const loose = Object.entries(form.errors)
    .filter(([name]) => !form.fields.some((field) => field.name === name))
    .map(([, sentence]) => warning(sentence));
  const fields = form.fields.flatMap((field) => fieldBlocks(field, form.errors[field.name], locale, most));
  const title = lengthOf(shownText(form.title)) > LIMITS.view.title ? headingBlocks(form.title) : [];
  const left = LIMITS.view.blocks - title.length - loose.length - fields.length;
  return {
    type: 'modal',
    callback_id: 'form',
    private_metadata: meta,
    title: plain(form.title, LIMITS.view.title),
    submit: plain(isBlank(form.submitLabel) ? words.submit : form.submitLabel, LIMITS.view.button),
    close: plain(words.cancel, LIMITS.view.button),
    blocks: [
      ...title,
      ...(said === undefined || left < 1 ? [] : viewBlocks(said, locale, left)),
      ...loose,
      ...fields,
    ],
  };
}

function fieldBlocks(
  field: FieldView,
  error: string | undefined,
  locale: Locale,
  most: number,
): KnownBlock[] {
  const tooLong = fieldValues(field).some((value) => lengthOf(value) > most);
  const kept = field.kind === 'file' ? fieldValues(field).length : 0;
  return [
    inputBlock(tooLong ? cut(field, most) : field, locale),
    ...(kept === 0 ? [] : [note(slackWords(locale).filesKept(kept))]),
    ...(error === undefined ? [] : [warning(error)]),
    ...(tooLong ? [warning(slackWords(locale).cutValue(most))] : []),
  ];
}

function cut(field: FieldView, most: number): FieldView {
  const { value } = field;
  const short = typeof value === 'string' ? shorten(value, most) : value?.map((one) => shorten(one, most));
  return short === undefined ? field : { ...field, value: short };
}

function inputBlock(field: FieldView, locale: Locale): InputBlock {
  return {
    type: 'input',
    block_id: field.name,
    label: plain(isBlank(field.label) ? field.name : field.label, LIMITS.input.label),
    ...(field.help === undefined || isBlank(field.help)
      ? {}
      : { hint: plain(field.help, LIMITS.input.hint) }),
    optional: !field.required,
    element: fieldElement(field, locale),
  };
}

function warning(sentence: string): ContextBlock {
  return note(`⚠ ${sentence}`);
}

function note(sentence: string): ContextBlock {
  return { type: 'context', elements: [plain(sentence, LIMITS.context.text)] };
}
