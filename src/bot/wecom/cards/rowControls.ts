import { lengthOf } from '../../text/lengthOf.ts';
import type { Control } from './controls.ts';
import { inGroups } from './inGroups.ts';
import { type CardSender, LIMITS } from './limits.ts';
import { optionCode } from './optionCode.ts';
import { ACT_QUESTION, ROW_QUESTION, type RowCodes, rowKey, ROWS_KEY } from './rowCode.ts';
import type { Row } from './rows.ts';
import { shortNames } from './shortNames.ts';
import type { SelectOption, SubmitButton } from './templateCard.ts';
import { uniqueKeys } from './uniqueKeys.ts';
import type { WecomWords } from './wecomWords.ts';

/** A row as it is called in its card. */
export interface NamedRow extends Row {
  /** Before its text and its name where names alone are not clear. */
  readonly mark: string;
  readonly shown: string;
}

export interface RowControls {
  readonly controls: readonly Control[];
  /** What had to be shortened, and what a choice belongs to: to be read before the cards. */
  readonly inFull: readonly string[];
}

/** For rows of which the same can be done: choose the row, ten a card, then what to do; the button itself says it where it is one. */
export function alikeControls(
  rows: readonly NamedRow[],
  codes: RowCodes,
  sender: CardSender,
  words: WecomWords,
): RowControls {
  const [{ acts } = { acts: [] }] = rows;
  const names = shortNames(actLabels(rows), LIMITS.card[sender].option);
  const options = codes.acts.map((id, i): SelectOption => ({ id, text: names[i]?.text ?? '' }));
  const [only] = acts;
  const [code] = codes.acts;
  const says =
    acts.length === 1 && only !== undefined && lengthOf(only.label) <= LIMITS.card[sender].button
      ? only.label
      : undefined;
  const submit: SubmitButton =
    says === undefined || code === undefined
      ? { text: words.submit, key: ROWS_KEY }
      : { text: says, key: rowKey(code) };
  const choices = rows.map(({ shown }, i): SelectOption => ({ id: codes.rows[i] ?? '', text: shown }));
  return {
    controls: inGroups(choices, LIMITS.items.options).map((group) => ({
      kind: 'select',
      selects: [
        { question_key: ROW_QUESTION, title: words.whichRow, option_list: group },
        ...(says === undefined
          ? [{ question_key: ACT_QUESTION, title: words.whatToDo, option_list: options }]
          : []),
      ],
      submit,
    })),
    inFull: [...menuLines(acts), ...names.flatMap(({ inFull }) => inFull ?? [])],
  };
}

/** For rows that have little in common: each choice says which row and what to do, ten a card. */
export function mixedControls(rows: readonly NamedRow[], sender: CardSender, words: WecomWords): RowControls {
  const unique = uniqueKeys();
  const all = rows.flatMap(({ acts, mark, name }) => acts.map((act) => ({ ...act, name: `${mark}${name}` })));
  const names = shortNames(
    all.map(({ name, label }) => `${name} · ${label}`),
    LIMITS.card[sender].option,
  );
  const options = all.map((act, i): SelectOption => ({
    id: unique(optionCode(act) ?? ''),
    text: names[i]?.text ?? '',
  }));
  return {
    controls: inGroups(options, LIMITS.items.options).map((group) => ({
      kind: 'select',
      selects: [{ question_key: ACT_QUESTION, title: words.whatToDo, option_list: group }],
      submit: { text: words.submit, key: ROWS_KEY },
    })),
    inFull: [...menuLines(all), ...names.flatMap(({ inFull }) => inFull ?? [])],
  };
}

/** A choice says by itself what it does, unless another is called the same. */
function actLabels([row]: readonly NamedRow[]): string[] {
  const acts = row?.acts ?? [];
  const isClear = new Set(acts.map(({ label }) => label)).size === acts.length;
  return acts.map(({ of, label }) => (isClear || of === undefined ? label : `${of} ${label}`));
}

/** What the selects are called, whose choices stand beside others here. */
function menuLines(acts: Row['acts']): string[] {
  const menus = [...new Set(acts.flatMap(({ of }) => of ?? []))];
  return menus.map((menu) =>
    [menu, ...new Set(acts.filter(({ of }) => of === menu).map(({ label }) => label))].join(' · '),
  );
}
