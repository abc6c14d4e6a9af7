import type { Locale, Member } from '../../domain/company.ts';
import type { Speaker } from '../chat/intent.ts';
import type { Ids } from '../ports/ids.ts';
import type { Store } from '../ports/session.ts';
import { Work } from '../work.ts';

interface EnsureAdminsDeps {
  readonly store: Store;
  readonly ids: Ids;
  readonly now: Date;
  readonly locale: Locale;
}

/**
 * Creates the administrators of LOUPAN_ADMINS that are not there yet, and returns their accounts. An account that belongs
 * to somebody is left alone, whatever he has become: it was an administrator's decision. Each is called by his account
 * until he says who he is (`成员 slack:U012AB3CD 王芳`).
 */
export async function ensureAdmins(
  { store, ids, now, locale }: EnsureAdminsDeps,
  admins: readonly Speaker[],
): Promise<Speaker[]> {
  return await store.tx(async (session) => {
    const created: Speaker[] = [];
    for (const speaker of admins) {
      const account = {
        ...speaker,
        externalId: speaker.platform === 'wecom' ? speaker.externalId.toLowerCase() : speaker.externalId,
      };
      if ((await session.members.identity(account)) !== undefined) {
        continue;
      }
      const work = new Work(session);
      const member: Member = {
        id: ids.uuid(),
        name: account.externalId,
        role: 'admin',
        locale,
        active: true,
        quiet: null,
        version: 1,
      };
      await work.insert('member', member);
      await work.insert('identity', { id: ids.uuid(), memberId: member.id, ...account, version: 1 });
      await work.finish(
        {
          id: ids.uuid(),
          at: now,
          memberId: member.id,
          platform: account.platform,
          place: 'LOUPAN_ADMINS',
          command: 'setup.admins',
        },
        'none',
      );
      created.push(account);
    }
    return created;
  });
}
