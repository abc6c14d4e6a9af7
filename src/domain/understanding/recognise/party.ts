import { chineseNumber } from '../numbers/chineseNumber.ts';
import type { Scan } from '../scan.ts';

const FAMILY =
  '老婆|老公|太太|爱人|媳妇|女朋友|男朋友|女友|男友|对象|朋友|同事|孩子|小孩|儿子|女儿|女婿|儿媳|闺女|孙子|孙女|妈妈?|爸爸?|老妈|老爸|母亲|父亲|姐姐|妹妹|哥哥|弟弟|闺蜜|亲戚|家人';
const PAIR = '父母|爸妈|爹妈|老两口|岳父母|公婆';
const COUNTED =
  /人数(?:是|有|为|:|=)?\s?(?<said>\d{1,2}|[一二两三四五六七八九十]{1,2})(?:个|人|位)?|(?:一家|全家|共|一共|一行)?(?<n>\d{1,2}|[一二两三四五六七八九十]{1,2})\s?(?:个人|口人|口子?|位客人|人)(?![\u4e00-\u9fff]?间)|(?:party|group) of (?<of>\d{1,2})|(?<people>\d{1,2}) (?:people|persons|guests)/giu;
const COUPLE =
  /夫妻俩?|夫妇|(?:with|and) (?:(?:his|her|a|the) )?(?:wife|husband|mother|father|friend|son|daughter|girlfriend|boyfriend|mom|mum|dad)/giu;
const BROUGHT = new RegExp(
  `(?:带(?:着|了|上)?|和|跟|陪)(?:他|她)?(?:的)?(?<who>(?:(?:${FAMILY}|${PAIR})(?:和|、)?)+)(?:一起|来)*`,
  'gu',
);
const MOST = 30;

/** Takes how many came together: 3人, 一家三口, 带老婆孩子 (3). Null where nothing is said of it. */
export function takeParty(scan: Scan): number | null {
  for (const match of scan.matches(COUNTED)) {
    const { said, n, of, people } = match.groups ?? {};
    const text = said ?? n ?? of ?? people ?? '';
    const count = /^\d+$/.test(text) ? Number(text) : chineseNumber(text);
    if (count !== null && count >= 1 && count <= MOST) {
      scan.take(match.index, match.index + match[0].length);
      return count;
    }
  }
  const [brought] = scan.matches(BROUGHT);
  if (brought !== undefined) {
    scan.take(brought.index, brought.index + brought[0].length);
    const who = brought.groups?.['who'] ?? '';
    const pairs = [...who.matchAll(new RegExp(PAIR, 'gu'))].length;
    return (
      1 +
      2 * pairs +
      [...who.replaceAll(new RegExp(PAIR, 'gu'), '').matchAll(new RegExp(FAMILY, 'gu'))].length
    );
  }
  const [couple] = scan.matches(COUPLE);
  if (couple === undefined) {
    return null;
  }
  scan.take(couple.index, couple.index + couple[0].length);
  return 2;
}
