import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { StoreUnavailableError } from '../../handlers/ports/session.ts';
import type { FilePlace } from './filePlace.ts';

/** A bucket of S3, or of what speaks like it (OSS, COS, MinIO). */
export interface BucketOptions {
  /** The bucket's own address: https://files.oss-cn-hangzhou.aliyuncs.com, https://minio.example.com/files. */
  readonly address: string;
  /** Before every key; without slashes at its ends, or empty. */
  readonly prefix: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const WITHIN_MS = 30_000;
/** After these, what does not answer is away. */
const RETRIES = 2;
/** Of an error's answer: enough to say why. */
const MOST_SAID = 500;

/** Objects of a bucket. Rejects with StoreUnavailableError while it does not answer, so that a delivery comes again. */
export class Bucket implements FilePlace {
  readonly #options: BucketOptions;
  readonly #client: AwsClient;

  constructor(options: BucketOptions) {
    const { accessKeyId, secretAccessKey, region } = options;
    this.#options = options;
    this.#client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES });
  }

  async write(key: string, sealed: Uint8Array): Promise<void> {
    await this.#done('PUT', key, Buffer.from(sealed));
  }

  async read(key: string): Promise<Buffer | undefined> {
    const answer = await this.#asked('GET', key);
    if (answer.status === 404) {
      await answer.body?.cancel();
      return undefined;
    }
    await fine(answer, 'GET');
    return await away(async () => Buffer.from(await answer.arrayBuffer()));
  }

  async remove(key: string): Promise<void> {
    await this.#done('DELETE', key);
  }

  async #done(method: 'PUT' | 'DELETE', key: string, body?: Buffer<ArrayBuffer>): Promise<void> {
    const answer = await this.#asked(method, key, body);
    if (method === 'PUT' || answer.status !== 404) {
      await fine(answer, method);
    }
    await answer.body?.cancel();
  }

  async #asked(method: string, key: string, body?: Buffer<ArrayBuffer>): Promise<Response> {
    const { address, prefix } = this.#options;
    const path = prefix === '' ? key : `${prefix}/${key}`;
    return await away(
      async () =>
        await this.#client.fetch(`${address}/${path}`, {
          method,
          signal: AbortSignal.timeout(WITHIN_MS),
          headers: {
            // Signed with the rest, so that the store finds out what was changed on the way.
            'x-amz-content-sha256': createHash('sha256')
              .update(body ?? '')
              .digest('hex'),
          },
          ...(body === undefined ? {} : { body }),
        }),
    );
  }
}

/** Throws where the store refuses: StoreUnavailableError where it may not do so later. */
async function fine(answer: Response, method: string): Promise<void> {
  if (answer.ok) {
    return;
  }
  const said = (await answer.text()).slice(0, MOST_SAID);
  const error = new Error(`the bucket answered ${answer.status} to ${method}: ${said}`);
  throw answer.status >= 500 || answer.status === 429 ? new StoreUnavailableError(error) : error;
}

async function away<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StoreUnavailableError(error);
  }
}
