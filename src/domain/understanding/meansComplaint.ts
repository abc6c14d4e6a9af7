/** 我的, 逾期: which of the complaints. */
const LIST =
  /^(?:我的|我负责的|逾期|超期|超时|列表|全部|所有|第?\s?\d{1,4}\s?页|(?:现在|还|都)?有(?:哪些|几个|多少|什么)(?:还)?(?:没有?|未)?(?:处理|办结|解决|回复|反馈|关闭)?(?:完)?的?|(?:没有?|未)(?:处理|办结|解决|回复|反馈|关闭)(?:完)?的?(?:有哪些|有几个)?|mine|overdue|open|all|list)?[\s,.。!?？]*$/iu;
const NUMBER = /^T\s?#?\d{1,9}(?![\dA-Za-z-])/iu;
const LINKS = /^(?:重复|和|与|同|跟|same|duplicate)[\s:=]*(?:of\s*)?T\s?#?\d/iu;

/** The command of a complaint by its number: alone it is shown, 重复=T5 links it; null where something else is said of it. */
export function meansComplaint(number: string, behind: string): string | null {
  if (!NUMBER.test(number)) {
    return null;
  }
  const rest = behind.trim();
  return /^[\s,.。!?？]*$/u.test(rest) ? 'complaint.show' : LINKS.test(rest) ? 'complaint.link' : null;
}

/** What 投诉 means before this: the board, one complaint, or a link; null where somebody complains. */
export function boardOr(behind: string): string | null {
  const rest = behind.trim();
  const number = NUMBER.exec(rest)?.[0];
  return LIST.test(rest)
    ? 'complaint.show'
    : number === undefined
      ? null
      : (meansComplaint(number, rest.slice(number.length)) ?? 'complaint.show');
}
