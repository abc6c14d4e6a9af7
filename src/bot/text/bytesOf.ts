/** Length in bytes of UTF-8. Half of a surrogate pair counts as the three bytes of what is sent for it. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
