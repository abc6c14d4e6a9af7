import { until } from '../until.ts';
import { formLinks } from './formLinks.ts';
import type { WecomOffice } from './wecomOffice.ts';

/** The path of the form that is handed out in a chat because of what is done: not that of an earlier one, nor another answer. */
export async function formLink(
  { world }: Pick<WecomOffice, 'world'>,
  where: string,
  act: () => Promise<unknown>,
): Promise<string> {
  const before = new Set(formLinks(world, where));
  const fresh = (): string | undefined => formLinks(world, where).find((link) => !before.has(link));
  await act();
  await until(`a form’s link stands in the chat of ${where}`, () => fresh() !== undefined);
  return fresh()!;
}
