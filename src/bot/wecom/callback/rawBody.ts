import type { IncomingMessage } from 'node:http';
import { CallbackError } from './callbackError.ts';

/**
 * The body as text; undefined as soon as it is longer than `most` bytes, whatever its length was said to be. Rejects with
 * CallbackError when it is cut short.
 */
export function rawBody(request: IncomingMessage, most: number): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) {
    return Promise.resolve(undefined);
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const take = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > most) {
        request.off('data', take);
        request.pause();
        resolve(undefined);
        return;
      }
      chunks.push(chunk);
    };
    request.on('data', take);
    request.once('end', () => {
      resolve(Buffer.concat(chunks).toString('utf8'));
    });
    const cut = (): void => {
      reject(new CallbackError('cut short'));
    };
    request.once('error', cut);
    request.once('close', cut);
  });
}
