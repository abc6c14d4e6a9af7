import type { ContextBlock, InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { Locale } from '../../domain/company.ts';
import type { Card } from '../../handlers/chat/card.ts';
import type { FieldView, FormView } from '../../handlers/chat/field.ts';
import { headingBlocks } from './cardBlocks.ts';
import { fieldElement } from './fieldElement.ts';
import { fieldValues } from './fieldValues.ts';
import { lengthOf } from './lengthOf.ts';
import { LIMITS } from './limits.ts';
import { plain } from './plain.ts';
import { isBlank, shownText } from './slackText.ts';
import { slackSentences } from './slackSentences.ts';
import { viewBlocks } from './viewBlocks.ts';

/**
 * A form as a modal: one input a field, with the field's name as its block_id. Slack shows errors only when a submit is
 * answered, so those that are there at the start stand as texts under their fields. `meta` comes back with the submit.
 */
export function formModal(form: FormView, locale: Locale, meta: string, said?: Card): ModalView {
  const words = slackSentences(locale);
  const loose = Object.entries(form.errors)
    .filter(([name]) => !form.fields.some((field) => field.name === name))
    .map(([, sentence]) => warning(sentence));
  const fields = form.fields.flatMap((field) => fieldBlocks(field, form.errors[field.name], locale));
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

function fieldBlocks(field: FieldView, error: string | undefined, locale: Locale): KnownBlock[] {
  const tooLong = fieldValues(field).some((value) => lengthOf(value) > LIMITS.input.text);
  return [
    inputBlock(field, locale),
    ...(error === undefined ? [] : [warning(error)]),
    ...(tooLong ? [warning(slackSentences(locale).cutValue(LIMITS.input.text))] : []),
  ];
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
  return { type: 'context', elements: [plain(`⚠ ${sentence}`, LIMITS.context.text)] };
}
