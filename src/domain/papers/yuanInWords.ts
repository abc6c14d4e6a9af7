const FIGURES = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const PLACES = ['', '拾', '佰', '仟'] as const;
/** Of four places each, the lowest first; no safe integer of fen lies beyond them. */
const GROUPS = ['', '万', '亿', '万亿'] as const;

/**
 * An amount (fen, 0 and up) in capital figures (人民币大写) by the rules for payment and settlement (支付结算办法, annex 1):
 * 壹佰零叁万伍仟元整, 壹万陆仟肆佰零玖元零贰分. Throws RangeError for what is no such amount.
 */
export function yuanInWords(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) {
    throw new RangeError(`${fen} is no amount of fen`);
  }
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const rest = fen % 10;
  const whole = yuan === 0 ? '' : `${inWords(yuan)}元`;
  if (jiao === 0 && rest === 0) {
    return `${whole === '' ? '零元' : whole}整`;
  }
  const gap = jiao === 0 && whole !== '' ? '零' : '';
  const tenths = jiao === 0 ? gap : `${figure(jiao)}角`;
  return rest === 0 ? `${whole}${tenths}整` : `${whole}${tenths}${figure(rest)}分`;
}

function inWords(yuan: number): string {
  const digits = Array.from(String(yuan), Number);
  let words = '';
  /** Whether empty places lie between what is written and what comes: one 零 stands for all of them. */
  let isGap = false;
  let isGroupEmpty = true;
  for (const [at, digit] of digits.entries()) {
    const place = digits.length - 1 - at;
    if (digit === 0) {
      isGap = true;
    } else {
      words += `${isGap ? '零' : ''}${figure(digit)}${PLACES[place % PLACES.length] ?? ''}`;
      isGap = false;
      isGroupEmpty = false;
    }
    if (place % PLACES.length === 0) {
      words += isGroupEmpty ? '' : (GROUPS[place / PLACES.length] ?? '');
      // An empty place at the end of a group is said by the group's own word.
      isGap = isGroupEmpty;
      isGroupEmpty = true;
    }
  }
  return words;
}

function figure(digit: number): string {
  return FIGURES[digit] ?? '';
}
