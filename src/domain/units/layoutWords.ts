export interface LayoutWords {
  readonly rooms: number;
  readonly halls: number | null;
  readonly baths: number | null;
}

const DIGIT = '一二两三四五六七八九\\d';
const CHINESE_DIGITS = '零一二三四五六七八九';
const LAYOUT = new RegExp(
  `(?<rooms>[${DIGIT}])[室房](?:(?<halls>[${DIGIT}零])厅)?(?:(?<baths>[${DIGIT}零])卫)?`,
  'u',
);

/** Finds 三房两厅两卫, 3室2厅 in a text, and where it stands. */
export function findLayoutWords(
  text: string,
): (LayoutWords & { readonly start: number; readonly end: number }) | undefined {
  const match = LAYOUT.exec(text);
  if (match === null) {
    return undefined;
  }
  const { rooms = '', halls, baths } = match.groups ?? {};
  return {
    rooms: digitOf(rooms),
    halls: halls === undefined ? null : digitOf(halls),
    baths: baths === undefined ? null : digitOf(baths),
    start: match.index,
    end: match.index + match[0].length,
  };
}

function digitOf(said: string): number {
  const place = CHINESE_DIGITS.indexOf(said === '两' ? '二' : said);
  return place >= 0 ? place : Number(said);
}
