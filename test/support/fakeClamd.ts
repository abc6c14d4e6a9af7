import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What the fake finds in files: the mark that it looks for. */
export const PLANTED = 'PLANTED-VIRUS';
const COMMAND = Buffer.from('zINSTREAM\0');

export interface FakeClamd {
  readonly port: number;
  /** What was sent to be scanned, whole. */
  readonly scanned: readonly Buffer[];
  /** Instead of a verdict: this line, or nothing at all. */
  says: string | null | undefined;
  stop(): Promise<void>;
}

/** clamd on loopback, of which only INSTREAM is known. */
export async function startFakeClamd(): Promise<FakeClamd> {
  const scanned: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let heard = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (piece) => {
      heard = Buffer.concat([heard, piece]);
      const stream = streamIn(heard);
      if (stream === undefined) {
        return;
      }
      scanned.push(stream);
      const verdict = stream.includes(PLANTED) ? 'stream: Test.Planted FOUND' : 'stream: OK';
      const said = clamd.says === undefined ? verdict : clamd.says;
      if (said !== null) {
        socket.end(`${said}\0`);
      }
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const clamd: FakeClamd = {
    port: (server.address() as AddressInfo).port,
    scanned,
    says: undefined,
    stop: async () => {
      for (const socket of sockets) {
        socket.destroy();
      }
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return clamd;
}

/** All that was sent, once its end has come. */
function streamIn(heard: Buffer): Buffer | undefined {
  if (!heard.subarray(0, COMMAND.length).equals(COMMAND)) {
    return undefined;
  }
  const pieces: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    at += 4;
    if (length === 0) {
      return Buffer.concat(pieces);
    }
    pieces.push(heard.subarray(at, at + length));
    at += length;
  }
  return undefined;
}
