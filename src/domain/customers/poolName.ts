import type { Customer } from '../customer.ts';
import { surnameOf } from '../understanding/words/surnames.ts';

/** What is left of a name in the pool: the surname that people are addressed by, or the first letter. `words`: 先生, 女士, 客户. */
export function poolName(
  { name, gender }: Pick<Customer, 'name' | 'gender'>,
  words: { readonly m: string; readonly f: string; readonly unknown: string },
): string {
  const surname = surnameOf(name);
  if (surname === null) {
    return `${Array.from(name)[0] ?? ''}**`;
  }
  const told = name.includes('女士') || name.includes('小姐') ? 'f' : name.includes('先生') ? 'm' : gender;
  return `${surname}${told === null ? words.unknown : words[told]}`;
}
