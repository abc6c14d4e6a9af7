import { z } from 'zod';
import { answered } from './ask.ts';
import type { WecomClient } from './client.ts';
import { checkPicture } from './picture.ts';

const METHOD = 'media/upload';
/** D90253: images up to 10 MB. */
const MOST_BYTES = 10 * 1024 * 1024;

const uploaded = z.object({ media_id: z.string().min(1) });

/**
 * Puts a picture into WeCom and gives its media id, which lives for three days and serves every app of the company (D90253).
 * Rejects with UnsendableError what is no PNG or JPEG of more than 5 bytes and at most 10 MB, without a request.
 */
export async function uploadPicture(
  client: WecomClient,
  picture: { readonly filename: string; readonly bytes: Uint8Array },
): Promise<string> {
  const { filename, bytes } = picture;
  checkPicture(bytes, MOST_BYTES);
  const answer = await client.upload({ type: 'image', filename, bytes });
  return answered(METHOD, uploaded, answer).media_id;
}
