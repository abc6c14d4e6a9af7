/** Characters of a comment. */
export const LONGEST_COMMENT = 500;

export type ReadAnswer =
  | { readonly ok: true; readonly stars: number; readonly comment: string | null }
  | { readonly ok: false; readonly fault: 'stars' | 'comment' };

/** What a customer sent of his page: stars must be a whole number from 1 to 5, a comment (nothing is none) at most LONGEST_COMMENT long. */
export function readAnswer(stars: unknown, comment: unknown): ReadAnswer {
  const said = typeof comment === 'string' ? comment.trim() : '';
  if (typeof stars !== 'string' || !/^[1-5]$/u.test(stars)) {
    return { ok: false, fault: 'stars' };
  }
  return Array.from(said).length > LONGEST_COMMENT
    ? { ok: false, fault: 'comment' }
    : { ok: true, stars: Number(stars), comment: said === '' ? null : said };
}
