import type { Scan } from '../scan.ts';
import { OCCUPATIONS } from '../words/occupations.ts';
import { words } from '../words/pattern.ts';

/** 住在徐汇, 家庭住址改为静安区, 38岁 住高新区. */
const LIVES =
  /(?:住在|家住|(?<=^|[\s,\u0001])住(?![\s宿院宅不得着了房])|(?<!问|问了|要|发了?|给了?)(?:家庭)?(?:住址|地址)(?:是|在|改为|改成|换成|改到)?:?|lives? (?:in|at))\s?(?![没不])([^\s,;。\u0001]{2,40})/giu;
const OCCUPATION = words(`(?:是(?:个|名)?)?(?<is>${OCCUPATIONS}|(?<=是(?:个|名)?)老师)`);

/** Takes where somebody lives; before times are taken, for 南京西路1号 is none. The last of several. */
export function takeAddress(scan: Scan): string | null {
  let address: string | null = null;
  for (const match of scan.matches(LIVES)) {
    address = match[1] ?? address;
    scan.take(match.index, match.index + match[0].length);
  }
  return address;
}

/** Takes what somebody does for a living: 是老师, 在银行上班 (银行). */
export function takeOccupation(scan: Scan): string | null {
  const [match] = scan.matches(OCCUPATION);
  if (match === undefined) {
    return null;
  }
  scan.take(match.index, match.index + match[0].length);
  return match.groups?.['is']?.replace(/^在|上班$/gu, '') ?? null;
}
