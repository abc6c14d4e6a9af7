import type { Database } from '../../src/db/database.ts';
import type { Speaker } from '../../src/handlers/chat/intent.ts';
import { Work } from '../../src/handlers/work.ts';
import { systemIds } from '../../src/ids.ts';
import { operationHeader } from './operationHeader.ts';

function onChatPage(n: number): Speaker {
  return { platform: 'web', workspace: 'demo', externalId: `consultant-${n}` };
}

/** `count` consultants, each with an account: on the chat page, unless said otherwise. Returns their ids. */
export async function addConsultants(
  { store }: Database,
  projectId: string,
  count: number,
  at: Date,
  accountOf: (n: number) => Speaker = onChatPage,
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => systemIds.uuid());
  await store.tx(async (session) => {
    const work = new Work(session);
    for (const [n, memberId] of ids.entries()) {
      const name = `顾问${n + 1}`;
      const account = accountOf(n + 1);
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
