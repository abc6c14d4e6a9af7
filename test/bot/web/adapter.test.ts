import { expect, test } from '@jest/globals';
import { adapterContract } from '../../contract/adapter/adapterContract.ts';
import { salesScript } from '../../support/salesScript.ts';
import type { ApiMessage } from '../../support/webHarness.ts';
import { startEdge } from '../../support/webHarness.ts';

const at = (key: string) => ({ platform: 'web' as const, workspace: 'demo', key });

function labels(message: ApiMessage, kind: string): string[] {
  return (message.card?.blocks ?? [])
    .filter((block) => block.kind === kind)
    .flatMap((block) => (block.items ?? []).map((item) => String(item['label'])));
}

adapterContract('web', async () => {
  const edge = await startEdge({ script: salesScript(() => 'none') });
  return {
    adapter: edge.web,
    address: at('#sales'),
    nowhere: at('#nowhere'),
    account: { externalId: 'li', workspace: 'demo', direct: 'dm:li' },
    seen: async (address) =>
      (await edge.messages('chen', address.key)).map((message) => ({
        id: message.id,
        text: JSON.stringify(message.card),
        buttons: labels(message, 'actions'),
        images: (message.card?.blocks ?? []).filter(({ kind }) => kind === 'image').length,
      })),
    picture: () => edge.files.put(new Uint8Array([1]), 'image/png'),
    stop: edge.stop,
  };
});

test('a colleague whom nobody can be is told things all the same, and nobody reads them', async () => {
  const edge = await startEdge({ script: salesScript(() => 'none') });
  try {
    const body = edge.web.freeze({ blocks: [{ kind: 'text', text: '请您接待' }] });
    expect(await edge.web.send(at('dm:luo'), body, 'k1')).toMatchObject({ ok: true });
    expect(await edge.web.find(at('dm:luo'), 'k1')).toMatchObject({ kind: 'sent' });
    expect((await fetch(`${edge.url}/console/api/messages?in=dm:luo&as=li`)).status).toBe(403);
    expect(JSON.stringify(await edge.messages('li', 'dm:li'))).not.toContain('请您接待');
  } finally {
    await edge.stop();
  }
});
