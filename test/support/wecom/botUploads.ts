import { createHash } from 'node:crypto';
import { words } from '../slack/bodies.ts';
import type { BotRule } from './botRules.ts';
import { checkFormat, checkSize } from './mediaStore.ts';
import { perHour, perMinute } from './rates.ts';
import { demand, present } from './rule.ts';
import type { WorldState } from './worldState.ts';

const CHUNK_BYTES = 512 * 1_024;
const MOST_CHUNKS = 100;
const SESSION_MS = 30 * 60_000;
const UPLOADS = [perMinute(30), perHour(1_000)];

interface Upload {
  readonly type: string;
  readonly filename: string;
  readonly size: number;
  readonly count: number;
  readonly md5: string;
  readonly at: number;
  readonly chunks: Map<number, Buffer>;
}

/** Files in pieces (wecom.md 4.3); pieces are counted from 0, whatever the documentation's sample says (4.4). */
export function botUploads(state: WorldState): Readonly<Record<string, BotRule>> {
  const uploads = new Map<string, Upload>();

  function open(id: unknown): Upload {
    const upload = present(uploads.get(words(id)), 40058, 'upload_id');
    demand(state.at < upload.at + SESSION_MS, 40058, 'the upload is older than 30 minutes');
    return upload;
  }

  return {
    aibot_upload_media_init: ({ type, filename, total_size: size, total_chunks: count, md5 }) => {
      demand(typeof size === 'number' && Number.isInteger(size), 40058, 'total_size');
      checkSize(words(type), size, 93018);
      demand(words(filename) !== '' && Buffer.byteLength(words(filename)) <= 256, 40058, 'filename');
      demand(typeof count === 'number' && Number.isInteger(count), 40058, 'total_chunks');
      demand(count <= MOST_CHUNKS && count * CHUNK_BYTES >= size, 40058, 'total_chunks of total_size');
      demand(/^[0-9a-f]{32}$/u.test(words(md5)), 40058, 'md5');
      demand(state.rates.take('bot:upload', UPLOADS, state.at), 45009, 'more than 30 uploads a minute');
      const id = state.nextId('UPLOAD-');
      const upload = { type: words(type), filename: words(filename), md5: words(md5) };
      uploads.set(id, { ...upload, size, count, at: state.at, chunks: new Map() });
      return { upload_id: id };
    },

    aibot_upload_media_chunk: ({ upload_id: id, chunk_index: index, base64_data: data }) => {
      const { count, chunks } = open(id);
      demand(typeof index === 'number' && Number.isInteger(index), 40058, 'chunk_index');
      demand(index >= 0 && index < count, 40058, `chunk_index ${index} of ${count}`);
      const bytes = Buffer.from(words(data), 'base64');
      demand(bytes.length > 0 && bytes.toString('base64') === data, 40058, 'base64_data');
      demand(bytes.length <= CHUNK_BYTES, 40006, 'a chunk of more than 512 kB');
      chunks.set(index, bytes);
      return undefined;
    },

    aibot_upload_media_finish: ({ upload_id: id }) => {
      const { type, filename, size, count, md5, chunks } = open(id);
      demand(chunks.size === count, 40058, `only ${chunks.size} of ${count} chunks`);
      const parts = [...chunks].sort(([one], [other]) => one - other).map(([, bytes]) => bytes);
      const bytes = new Uint8Array(Buffer.concat(parts));
      demand(bytes.length === size, 40006, 'total_size is another');
      demand(createHash('md5').update(bytes).digest('hex') === md5, 301019, 'md5 is another');
      checkFormat(type, bytes);
      uploads.delete(words(id));
      const media = state.media.add({ type, scope: 'bot', name: filename, bytes }, state.at);
      return { type, media_id: media, created_at: String(Math.floor(state.at / 1_000)) };
    },
  };
}
