/** One event of a server-sent event stream. */
export interface StreamEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** Reads a stream of server-sent events one by one, as a browser would. */
export class StreamReader {
  readonly comments: string[] = [];
  readonly #reader: ReadableStreamDefaultReader<string>;
  #buffer = '';

  constructor(body: ReadableStream<Uint8Array>) {
    this.#reader = body.pipeThrough(new TextDecoderStream()).getReader();
  }

  /** The next event; undefined when the server ended the stream. */
  async next(): Promise<StreamEvent | undefined> {
    for (;;) {
      const end = this.#buffer.indexOf('\n\n');
      if (end >= 0) {
        const block = this.#buffer.slice(0, end);
        this.#buffer = this.#buffer.slice(end + 2);
        const event = parse(block);
        if (event !== undefined) {
          return event;
        }
        this.comments.push(block);
        continue;
      }
      const { value, done } = await this.#reader.read();
      if (done) {
        return undefined;
      }
      this.#buffer += value;
    }
  }

  async close(): Promise<void> {
    await this.#reader.cancel();
  }
}

function parse(block: string): StreamEvent | undefined {
  const field = (name: string): string =>
    block
      .split('\n')
      .filter((line) => line.startsWith(`${name}: `))
      .map((line) => line.slice(name.length + 2))
      .join('\n');
  return block.includes('data: ')
    ? { id: field('id'), event: field('event'), data: field('data') }
    : undefined;
}
