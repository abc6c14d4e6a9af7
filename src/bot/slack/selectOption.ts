import type { PlainTextOption } from '@slack/types';
import type { Option } from '../../handlers/chat/card.ts';
import { headOf } from '../text/headOf.ts';
import { isBlank } from '../text/isBlank.ts';
import { lengthOf } from '../text/lengthOf.ts';
import { shownText } from '../text/shownText.ts';
import { LIMITS } from './limits.ts';
import { plain } from './plain.ts';

/** Whether Slack can keep it as an option's value. */
export function isOptionValue(value: string): boolean {
  return value !== '' && !/\p{Surrogate}/u.test(value) && lengthOf(value) <= LIMITS.option.value;
}

/** An option of a menu. A label that is too long for one line goes on in the line below it. */
export function selectOption({ value, label }: Option): PlainTextOption {
  const text = shownText(isBlank(label) ? value : label).trim();
  const isLong = lengthOf(text) > LIMITS.option.text;
  const first = headOf(text, LIMITS.option.text - 1);
  return {
    text: plain(text, LIMITS.option.text),
    value,
    ...(isLong && first !== ''
      ? { description: plain(`…${text.slice(first.length)}`, LIMITS.option.text) }
      : {}),
  };
}
