import type { Speaker } from '../chat/intent.ts';
import { Work } from '../work.ts';
import type { PipelineDeps } from './deps.ts';

/**
 * Links the account of somebody whom an administrator named by an address that the platform has verified since
 * (`成员 slack:lina@example.com 李娜`); true where it did. The address gives its place to the account.
 */
export async function recognise(
  { store, ids, clock }: Pick<PipelineDeps, 'store' | 'ids' | 'clock'>,
  speaker: Speaker | null,
): Promise<boolean> {
  if (speaker?.email === undefined) {
    return false;
  }
  const { platform, workspace, externalId, email } = speaker;
  return await store.tx(async (session) => {
    if ((await session.members.identity(speaker)) !== undefined) {
      return true;
    }
    const named =
      (await session.members.identity({ platform, workspace, externalId: email })) ??
      (await session.members.identity({ platform, workspace: '', externalId: email }));
    if (named === undefined) {
      return false;
    }
    const work = new Work(session);
    await work.update('identity', named, { workspace, externalId });
    const header = { memberId: named.memberId, platform, place: 'account', command: 'member.recognised' };
    await work.finish({ id: ids.uuid(), at: clock.now(), ...header }, 'none');
    return true;
  });
}
