import type { Locale } from '../../../domain/company.ts';
import { isBlank } from '../../text/isBlank.ts';
import { lengthOf } from '../../text/lengthOf.ts';
import { oneLine } from '../../text/oneLine.ts';
import type { Written } from './contentPieces.ts';
import type { Control } from './controls.ts';
import { type CardSender, LIMITS } from './limits.ts';
import { styleOf } from './styleOf.ts';
import type { CardButton, HorizontalContent } from './templateCard.ts';
import { webAddress } from './webAddress.ts';
import { wecomWords } from './wecomWords.ts';

/**
 * Links to web addresses in a card: buttons where the sender has such and there is room, otherwise rows that open them. Undefined
 * where one finds no place. An address that is none of the web is not looked at here.
 */
export function cardLinks(
  control: Control,
  blocks: readonly Written[],
  sender: CardSender,
  locale: Locale,
): { readonly rows: readonly HorizontalContent[]; readonly control: Control } | undefined {
  const words = wecomWords(locale);
  const limits = LIMITS.card[sender];
  const buttons: CardButton[] = control.kind === 'buttons' ? [...control.buttons] : [];
  const rows: HorizontalContent[] = [];
  for (const block of blocks) {
    const url = block.kind === 'link' ? webAddress(block.url) : undefined;
    if (block.kind !== 'link' || url === undefined) {
      continue;
    }
    const name = isBlank(block.label) ? words.open : oneLine(block.label);
    if (control.kind === 'select' || lengthOf(name) > limits.value) {
      return undefined;
    }
    if (sender === 'app' && lengthOf(name) <= limits.button && buttons.length < LIMITS.items.buttons) {
      buttons.push({ type: 1, text: name, style: styleOf(undefined, sender), url });
    } else {
      rows.push({ type: 1, keyname: words.link, value: name, url });
    }
  }
  return rows.length > LIMITS.items.horizontal
    ? undefined
    : { rows, control: control.kind === 'buttons' ? { ...control, buttons } : control };
}
