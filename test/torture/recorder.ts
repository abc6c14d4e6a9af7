import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Call {
  readonly to: string;
  readonly key: string;
  readonly body: string;
  readonly at: number;
}

/** A chat platform that writes down every call and shows a key once. It answers after a moment, as platforms do. */
export interface Recorder {
  readonly url: string;
  readonly calls: readonly Call[];
  close(): Promise<void>;
}

export async function startRecorder(latencyMs: () => number): Promise<Recorder> {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { to, key, body } = JSON.parse(Buffer.concat(chunks).toString()) as Omit<Call, 'at'>;
      calls.push({ to, key, body, at: Date.now() });
      const ref = createHash('sha256').update(key).digest('hex').slice(0, 24);
      setTimeout(() => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ ref }));
      }, latencyMs());
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/send`,
    calls,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
