import { concernsIn } from '../understanding/recognise/vocabulary.ts';
import { CONCERN_WORDS } from '../understanding/words/concerns.ts';

/** What a customer was lost for when the reason names none of the causes that the company counts. */
const OTHER = '其他';
const CAUSES = [...Object.keys(CONCERN_WORDS), OTHER];

/** The cause that a text names (价格, 竞品 ...); undefined where it names none. */
export function causeIn(text: string): string | undefined {
  return concernsIn(text)[0] ?? CAUSES.find((cause) => text.includes(cause));
}

/** Under which cause a reason counts: why people did not buy is asked by it. */
export function lostCauseOf(reason: string): string {
  return causeIn(reason) ?? OTHER;
}
