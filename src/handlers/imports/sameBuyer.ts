import { unspaced } from './unspaced.ts';

/** Whether two names may be one person's: 王先生 is 王建国, as far as a table can tell. */
export function sameBuyer(known: string, said: string): boolean {
  const [a, b] = [known, said].map((name) => Array.from(unspaced(name).toLowerCase())[0]);
  return a === b;
}
