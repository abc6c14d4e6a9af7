import { readValue } from '../readValue.ts';
import type { Work } from './assembler.ts';
import { generic } from './generic.ts';

/** 高远到11-30 18:00: who, and until when. */
const WHO_UNTIL =
  /^[\s,:\u0001]*(?:给|由|请)?\s*(?<who>[^\s,，=:0-9到至\u0001]{2,20})\s*(?:代办|代批|审批)?[\s,]*(?:到|至|截止到?|until|till)[\s=:]*(?<when>\S.*)$/iu;

/** 委托: who decides for the speaker, and until when; or that it ends. */
export function delegation(work: Work): void {
  const { scan, draft, context } = work;
  const match = WHO_UNTIL.exec(scan.rest);
  const field = draft.field('until');
  const { who, when } = match?.groups ?? {};
  if (match !== null && field !== undefined && who !== undefined && when !== undefined) {
    const read = readValue(when.trim(), field, context);
    if (read.ok) {
      draft.put('to', who.replace(/^@/u, ''));
      draft.put('until', read.value);
      scan.take(match.index, match.index + match[0].length);
    }
  }
  generic(work);
}
