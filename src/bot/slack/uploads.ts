import type { WebClient } from '@slack/web-api';
import type { Files } from '../../handlers/ports/files.ts';

const EXTENSIONS: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg' };
/** Slack looks at a picture before it may stand in a message (python-slack-sdk #1521). */
const READY_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 250;

interface UploadDeps {
  readonly client: WebClient;
  readonly files: Files;
  readonly delay: (ms: number) => Promise<void>;
}

/**
 * Puts pictures into Slack without a channel and returns their ids there by ours. The message that shows them then has them in
 * its own place: a file that is shared by its upload comes whenever Slack is ready, often after what follows it (node-slack-sdk #2260).
 */
export async function uploaded(
  deps: UploadDeps,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const fileId of fileIds) {
    const file = await deps.files.get(fileId);
    if (file !== undefined) {
      ids.set(fileId, await upload(deps, file.bytes, file.type));
    }
  }
  return ids;
}

async function upload({ client, delay }: UploadDeps, bytes: Uint8Array, type: string): Promise<string> {
  const filename = `picture.${EXTENSIONS[type] ?? 'bin'}`;
  const { files } = await client.filesUploadV2({ file: Buffer.from(bytes), filename });
  const id = files[0]?.files?.[0]?.id ?? '';
  for (let waited = 0; waited < READY_WITHIN_MS; waited += LOOK_EVERY_MS) {
    const { file } = await client.files.info({ file: id });
    if (file?.mimetype !== undefined && file.mimetype !== '') {
      break;
    }
    await delay(LOOK_EVERY_MS);
  }
  return id;
}
