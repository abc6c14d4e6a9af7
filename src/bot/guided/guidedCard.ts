import type { Locale } from '../../domain/company.ts';
import type { Action, Block, Card } from '../../handlers/chat/card.ts';
import type { FieldView, FormView } from '../../handlers/chat/field.ts';
import { type Guide, placeOf } from './guide.ts';
import { type GuidedWords, guidedWords } from './guidedWords.ts';

/** What the buttons of a guided form stand for: the adapter handles them before the desk is asked. */
export const GUIDED = {
  answer: 'guided.answer',
  submit: 'guided.submit',
  more: 'guided.more',
  again: 'guided.again',
  cancel: 'guided.cancel',
} as const;

/** Selects of WeCom's cards and Slack's take more than one would read; a longer list is typed. */
const MOST_OPTIONS = 20;

/** The present question, or everything to be checked. */
export function guidedCard(guide: Guide, form: FormView, fault: string | undefined, locale: Locale): Card {
  const words = guidedWords(locale);
  const field = form.fields.find(({ name }) => name === guide.asking);
  return field === undefined
    ? summaryCard(guide, form, words, locale)
    : questionCard({ guide, form, field, fault, words, locale });
}

interface Question {
  readonly guide: Guide;
  readonly form: FormView;
  readonly field: FieldView;
  readonly fault: string | undefined;
  readonly words: GuidedWords;
  readonly locale: Locale;
}

function questionCard({ guide, form, field, fault, words, locale }: Question): Card {
  const place = placeOf(guide, form);
  const label =
    place === undefined ? words.more(field.label) : words.question(place.n, place.of, field.label);
  const present = shown(field, guide.values[field.name]);
  const options = field.options ?? [];
  const isPicked = field.kind === 'choice' && options.length > 0 && options.length <= MOST_OPTIONS;
  const lines = [
    fault,
    label,
    field.help,
    field.kind === 'file' ? words.noFile : undefined,
    present === '' ? undefined : words.present(present),
    options.length === 0 || isPicked
      ? undefined
      : (field.kind === 'choices' ? words.someOf : words.oneOf)(options.map((one) => one.label)),
    guide.asked.length === 0 ? words.firstWays : words.ways,
  ].filter((line) => line !== undefined && line !== '');
  const select: Action = {
    id: `guided.${field.name}`,
    label: words.choose,
    command: GUIDED.answer,
    input: { ticket: guide.ticket, field: field.name, lang: locale },
    options,
    takes: 'value',
  };
  return {
    blocks: [{ kind: 'text', text: lines.join('\n') }, ...(isPicked ? [actions([select])] : [])],
  };
}

function summaryCard(guide: Guide, form: FormView, words: GuidedWords, locale: Locale): Card {
  const filled = form.fields.filter(({ name }) => guide.values[name] !== undefined);
  const input = { ticket: guide.ticket, lang: locale };
  const open = form.fields.filter(({ name, required }) => !required && guide.values[name] === undefined);
  const facts: Block =
    filled.length === 0
      ? { kind: 'text', text: words.nothingYet }
      : {
          kind: 'facts',
          items: filled.map((field) => ({
            label: field.label,
            value: shown(field, guide.values[field.name]),
          })),
        };
  return {
    heading: words.summary(form.title),
    blocks: [
      facts,
      actions([
        { id: 'guided.submit', label: form.submitLabel, style: 'primary', command: GUIDED.submit, input },
        ...(open.length === 0
          ? []
          : [{ id: 'guided.more', label: words.addMore, command: GUIDED.more, input }]),
        { id: 'guided.cancel', label: words.cancel, command: GUIDED.cancel, input },
      ]),
      ...(filled.length === 0
        ? []
        : [
            actions([
              {
                id: 'guided.again',
                label: words.change,
                command: GUIDED.again,
                input,
                options: filled.map(({ name, label }) => ({ value: name, label })),
                takes: 'value',
              },
            ]),
          ]),
    ],
  };
}

function actions(items: readonly Action[]): Block {
  return { kind: 'actions', items };
}

/** Options by their labels. */
function shown(field: FieldView, value: string | readonly string[] | undefined): string {
  const values = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  return values.map((one) => field.options?.find((option) => option.value === one)?.label ?? one).join('、');
}
