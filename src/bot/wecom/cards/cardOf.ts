import { lengthOf } from '../../text/lengthOf.ts';
import { shorten } from '../../text/shorten.ts';
import type { Control } from './controls.ts';
import { type CardSender, LIMITS } from './limits.ts';
import type { ButtonCard, SelectCard } from './templateCard.ts';

/** What stands above the buttons. */
export type Head = Pick<ButtonCard, 'main_title' | 'sub_title_text' | 'horizontal_content_list'>;

/** A card for what can be done. A card with selects shows the title of its head only. */
export function cardOf(control: Control, head: Head): ButtonCard | SelectCard {
  if (control.kind === 'select') {
    return {
      card_type: 'multiple_interaction',
      ...(head.main_title === undefined ? {} : { main_title: head.main_title }),
      select_list: control.selects,
      submit_button: control.submit,
    };
  }
  const { buttons, selection } = control;
  return {
    card_type: 'button_interaction',
    ...head,
    ...(selection === undefined ? {} : { button_selection: selection }),
    button_list: buttons,
  };
}

/** A card that says by its title only what it belongs to: the rest stands in a message before it. `part`: which one of several. */
export function titledCard(
  control: Control,
  title: string,
  part: string,
  sender: CardSender,
): ButtonCard | SelectCard {
  const room = LIMITS.card[sender].title - lengthOf(part);
  return cardOf(control, { main_title: { title: `${shorten(title, room)}${part}` } });
}
