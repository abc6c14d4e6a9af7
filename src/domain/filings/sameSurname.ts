import { surnameOf } from '../understanding/words/surnames.ts';

/** Whether two names may be one person's: 赵先生 and 赵伟. */
export function sameSurname(a: string, b: string): boolean {
  return a === b || (surnameOf(a) !== null && surnameOf(a) === surnameOf(b));
}
