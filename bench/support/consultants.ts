import type { Database } from '../../src/db/database.ts';
import { Work } from '../../src/handlers/work.ts';
import { systemIds } from '../../src/ids.ts';
import { operationHeader } from './operationHeader.ts';

/** `count` consultants, each with an account on the chat page. Returns their ids. */
export async function addConsultants(
  { store }: Database,
  projectId: string,
  count: number,
  at: Date,
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => systemIds.uuid());
  await store.tx(async (session) => {
    const work = new Work(session);
    for (const [n, memberId] of ids.entries()) {
      const name = `顾问${n + 1}`;
      const account = { platform: 'web', workspace: 'demo', externalId: `consultant-${n + 1}` } as const;
      await work.insert('member', {
        id: memberId,
        name,
        role: 'consultant',
        locale: 'zh-CN',
        active: true,
        quiet: null,
        version: 1,
      });
      await work.insert('identity', { id: systemIds.uuid(), memberId, ...account, version: 1 });
      await work.insert('assignment', {
        id: systemIds.uuid(),
        memberId,
        projectId,
        teamId: null,
        version: 1,
      });
    }
    await work.finish(operationHeader(ids[0] ?? '', at), 'none');
  });
  return ids;
}
