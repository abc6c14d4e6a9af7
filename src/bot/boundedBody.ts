/** The bytes of an answer. One that has more than `mostBytes` is read until that is plain: what comes back is then longer, too. */
export async function boundedBody(body: ReadableStream<Uint8Array>, mostBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostBytes) {
      break;
    }
  }
  return Buffer.concat(chunks);
}
