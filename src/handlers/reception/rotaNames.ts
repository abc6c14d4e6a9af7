import type { RotaPlace } from '../../domain/reception/rota.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Repos } from '../ports/repos.ts';

/** 李娜（忙）、陈浩（请假）: who is in the order and how he is. */
export async function rotaNames(
  repos: Repos,
  places: readonly Pick<RotaPlace, 'memberId' | 'state'>[],
  m: Messages,
): Promise<string> {
  const names: string[] = [];
  for (const { memberId, state } of places) {
    const member = await repos.members.byId(memberId);
    names.push(m.reception.withState(member?.name ?? m.customer.nobody, m.words.rotaState[state]));
  }
  return names.join(m.common.listSeparator);
}
