import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BucketOptions } from '../../src/db/files/bucket.ts';

const ACCESS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG' };
const REGION = 'cn-north-1';
const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/u;

export interface FakeS3 {
  readonly options: Omit<BucketOptions, 'prefix'>;
  /** By key, without the bucket. */
  readonly objects: ReadonlyMap<string, Buffer>;
  /** So many of the next requests are answered with 503. */
  failNext(times: number): void;
  stop(): Promise<void>;
}

/** A bucket on loopback that takes nothing whose signature (Signature Version 4) or hash is wrong. */
export async function startFakeS3(): Promise<FakeS3> {
  const objects = new Map<string, Buffer>();
  let failures = 0;
  const server = createServer((request, response) => {
    const serve = async (): Promise<void> => {
      const body = await bodyOf(request);
      const answer = (status: number, text: string | Buffer = ''): void => {
        response.writeHead(status).end(text);
      };
      if (failures > 0) {
        failures -= 1;
        answer(503, '<Error><Code>SlowDown</Code></Error>');
        return;
      }
      const fault = signatureFault(request, body);
      if (fault !== undefined) {
        answer(403, `<Error><Code>${fault}</Code></Error>`);
        return;
      }
      const key = (request.url ?? '').replace(/^\/files\//u, '');
      const there = objects.get(key);
      switch (request.method) {
        case 'PUT':
          objects.set(key, body);
          answer(200);
          return;
        case 'GET':
          answer(there === undefined ? 404 : 200, there ?? '<Error><Code>NoSuchKey</Code></Error>');
          return;
        case 'DELETE':
          objects.delete(key);
          answer(204);
          return;
        case undefined:
        default:
          answer(405);
      }
    };
    serve().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    options: { ...ACCESS, region: REGION, address: `http://127.0.0.1:${port}/files` },
    objects,
    failNext: (times) => {
      failures = times;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) {
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}

/** Signature Version 4 by its own description: canonical request, string to sign, key by day, region and service. */
function signatureFault(request: IncomingMessage, body: Buffer): string | undefined {
  const { headers, method = '', url = '' } = request;
  const [, id, day = '', region = '', signed = '', signature] =
    AUTHORIZATION.exec(headers.authorization ?? '') ?? [];
  const hash = createHash('sha256').update(body).digest('hex');
  if (id !== ACCESS.accessKeyId || region !== REGION) {
    return 'InvalidAccessKeyId';
  }
  if (headers['x-amz-content-sha256'] !== hash) {
    return 'XAmzContentSHA256Mismatch';
  }
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name])}\n`);
  const canonical = [method, url, '', lines.join(''), signed, hash].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = [
    'AWS4-HMAC-SHA256',
    String(headers['x-amz-date']),
    scope,
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(
    (secret, part) => hmac(secret, part),
    `AWS4${ACCESS.secretAccessKey}`,
  );
  return hmac(key, text).toString('hex') === signature ? undefined : 'SignatureDoesNotMatch';
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
