import type { FieldView } from '../../handlers/chat/field.ts';
import { isBlank } from '../text/isBlank.ts';
import { shownText } from '../text/shownText.ts';

/** What a field starts with, as a list; nothing where it shows nothing. */
export function fieldValues({ value = [] }: FieldView): string[] {
  const values = typeof value === 'string' ? [value] : value;
  return values.map(shownText).filter((one) => !isBlank(one));
}
