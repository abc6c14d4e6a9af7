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
