import { MONEY_UNIT } from '../numbers/money.ts';
import { CHINESE_DIGITS } from '../numbers/chineseNumber.ts';
import { REMIND } from '../words/cues.ts';
import { NO_CONTACT, SPEECH } from '../words/outcomes.ts';
import { wordTest } from '../words/pattern.ts';

const PAID = new RegExp(
  `(?:交|付|缴|打|转|汇)(?:过来|来)?(?:了|清了?|完了?)|(?:已|刚|刚刚|都)(?:经)?(?:交|付|缴|打款|转账)|刷了|到账(?!户)|\\bpaid\\b`,
  'iu',
);
const AMOUNT = new RegExp(`(?:\\d[\\d.,]*|[${CHINESE_DIGITS}]{1,9})\\s?(?:${MONEY_UNIT})`, 'iu');
/** Only spoken of, not yet, of somebody else's home, or money that goes back. */
const ONLY_SPOKEN = wordTest(
  `${SPEECH}|${REMIND}|${NO_CONTACT}|想|打算|准备|考虑|可能|犹豫|要不要|再(?:交|付)|没|未|不(?:想|交|付)|还(?:要|差|需|得)|退|别家|别的楼盘|其他楼盘|中介|吗|多少|[?？]|\\bwants?\\b|\\brefund`,
);

/** Whether a line says that so much money was paid: C12 交了50万首付. */
export function saysPaid(text: string): boolean {
  return PAID.test(text) && AMOUNT.test(text) && !ONLY_SPOKEN.test(text);
}
