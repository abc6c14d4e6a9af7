import { connect, type Socket } from 'node:net';
import type { Scanner, Verdict } from '../../../handlers/ports/scanner.ts';

/** Where clamd listens: a host and port, or a socket of this machine. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string };

const WITHIN_MS = 20_000;
/** An answer is one line: `stream: OK`, `stream: Win.Test.EICAR_HDB-1 FOUND`, or an error. */
const MOST_SAID = 1_000;
const FOUND = /^stream: (.+) FOUND$/u;

/** ClamAV’s daemon, asked by its command INSTREAM: length and bytes of each piece, and a length of 0 at the end. */
export class Clamd implements Scanner {
  readonly #address: ClamdAddress;
  readonly #withinMs: number;

  constructor(address: ClamdAddress, withinMs = WITHIN_MS) {
    this.#address = address;
    this.#withinMs = withinMs;
  }

  async scan(bytes: Uint8Array): Promise<Verdict> {
    const socket = connect(this.#address);
    try {
      const said = await answer(socket, bytes, this.#withinMs);
      const [, found] = FOUND.exec(said) ?? [];
      if (found !== undefined) {
        return { clean: false, found };
      }
      if (said === 'stream: OK') {
        return { clean: true };
      }
      throw new Error(`clamd said: ${said === '' ? 'nothing' : said}`);
    } finally {
      socket.destroy();
    }
  }
}

/** What is said until the line is closed. An answer may come before everything was sent, and counts then. */
async function answer(socket: Socket, bytes: Uint8Array, withinMs: number): Promise<string> {
  return await new Promise((resolve, reject) => {
    let said = '';
    const over = (): void => {
      resolve(said.replace(/[\0\n]+$/u, ''));
    };
    socket.setTimeout(withinMs, () => {
      reject(new Error(`clamd did not answer within ${withinMs} ms`));
    });
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      if (bytes.length > 0) {
        socket.write(length(bytes.length));
        socket.write(bytes);
      }
      socket.write(length(0));
    });
    socket.on('data', (piece: Buffer) => {
      said += piece.toString('utf8');
      if (said.includes('\0') || said.length > MOST_SAID) {
        over();
      }
    });
    socket.on('error', (error) => {
      if (said === '') {
        reject(error);
      } else {
        over();
      }
    });
    socket.on('close', over);
  });
}

function length(bytes: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(bytes);
  return four;
}
