import type { Building } from '../../domain/unit.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Repos } from '../ports/repos.ts';

/** Who checked a building last, and when. */
export async function lastCheck(
  repos: Pick<Repos, 'members'>,
  { checkedAt, checkedById }: Building,
  at: { readonly zone: string; readonly now: Date; readonly m: Messages },
): Promise<string> {
  const { zone, now, m } = at;
  if (checkedAt === null) {
    return m.building.neverChecked;
  }
  const by = checkedById === null ? undefined : await repos.members.byId(checkedById);
  return m.building.checkedBy(dateTime(checkedAt, zone, now, m), by?.name ?? m.customer.nobody);
}
