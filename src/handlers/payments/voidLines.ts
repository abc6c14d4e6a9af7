import type { Contract } from '../../domain/contract.ts';
import type { Doing } from '../doing.ts';

/** The payments of a contract do not count any more. */
export async function voidLines(
  { work, repos }: Pick<Doing, 'work' | 'repos'>,
  { id }: Pick<Contract, 'id'>,
): Promise<void> {
  for (const line of await repos.contracts.lines(id)) {
    await work.update('planLine', line, { state: 'void', remindAt: null });
  }
}
