import type { FaultList } from './faultList.ts';
import { type CardSender, LIMITS } from './limits.ts';
import type {
  ButtonCard,
  CardButton,
  Select,
  SelectCard,
  SelectOption,
  SubmitButton,
  VoteCard,
} from './templateCard.ts';

/** What WeCom would refuse, or cut, of the buttons and choices of a card. */
export function controlFaults(
  card: ButtonCard | VoteCard | SelectCard,
  sender: CardSender,
  faults: FaultList,
): void {
  const limits = LIMITS.card[sender];
  faults.text('replace_text', card.replace_text, limits.button);
  switch (card.card_type) {
    case 'button_interaction':
      buttonFaults(card.button_list, sender, faults);
      if (card.button_selection !== undefined) {
        selectFaults('button_selection', card.button_selection, sender, faults);
      }
      if (card.card_action !== undefined) {
        faults.url('card_action.url', card.card_action.url);
      }
      break;
    case 'vote_interaction':
      question('checkbox', card.checkbox.question_key, faults);
      items('checkbox.option_list', card.checkbox.option_list.length, LIMITS.items.checkboxes, faults);
      optionFaults('checkbox', card.checkbox.option_list, limits.checkbox, faults);
      submitFaults(card.submit_button, sender, faults);
      break;
    case 'multiple_interaction':
      items('select_list', card.select_list.length, LIMITS.items.selects, faults);
      card.select_list.forEach((select, i) => {
        selectFaults(`select_list[${i}]`, select, sender, faults);
      });
      if (new Set(card.select_list.map((one) => one.question_key)).size < card.select_list.length) {
        faults.add('select_list', 'has a question_key twice');
      }
      submitFaults(card.submit_button, sender, faults);
      break;
  }
}

function buttonFaults(buttons: readonly CardButton[], sender: CardSender, faults: FaultList): void {
  const keys = new Set<string>();
  items('button_list', buttons.length, LIMITS.items.buttons, faults);
  buttons.forEach(({ type = 0, text, key, url }, i) => {
    const at = `button_list[${i}]`;
    faults.needed(`${at}.text`, text, LIMITS.card[sender].button);
    if (type === 0) {
      faults.code(`${at}.key`, key, LIMITS.bytes.key, keys);
    } else if (sender === 'bot') {
      faults.add(at, 'opens a page, which a button of the bot cannot');
    } else {
      faults.url(`${at}.url`, url);
    }
  });
}

function selectFaults(at: string, select: Select, sender: CardSender, faults: FaultList): void {
  const limits = LIMITS.card[sender];
  question(at, select.question_key, faults);
  faults.text(`${at}.title`, select.title, limits.selectTitle);
  items(`${at}.option_list`, select.option_list.length, LIMITS.items.options, faults);
  optionFaults(at, select.option_list, limits.option, faults);
}

function optionFaults(at: string, options: readonly SelectOption[], max: number, faults: FaultList): void {
  const ids = new Set<string>();
  options.forEach(({ id, text }, i) => {
    faults.code(`${at}.option_list[${i}].id`, id, LIMITS.bytes.optionId, ids);
    faults.needed(`${at}.option_list[${i}].text`, text, max);
  });
}

function submitFaults({ text, key }: SubmitButton, sender: CardSender, faults: FaultList): void {
  faults.needed('submit_button.text', text, LIMITS.card[sender].button);
  faults.code('submit_button.key', key, LIMITS.bytes.key, new Set());
}

function question(at: string, key: string, faults: FaultList): void {
  faults.most(`${at}.question_key`, 'bytes', key.length, LIMITS.bytes.questionKey);
  if (!/^[0-9A-Za-z_\-@]+$/u.test(key)) {
    faults.add(`${at}.question_key`, 'has other characters than digits, letters and _-@');
  }
}

function items(at: string, count: number, limit: number, faults: FaultList): void {
  faults.most(at, 'items', count, limit);
  if (count === 0) {
    faults.add(at, 'has no items');
  }
}
