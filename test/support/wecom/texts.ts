export function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** The longest beginning of at most so many UTF-8 bytes that ends with a whole character. */
export function cutToBytes(text: string, most: number): string {
  let used = 0;
  let end = 0;
  for (const letter of text) {
    used += bytesOf(letter);
    if (used > most) {
      break;
    }
    end += letter.length;
  }
  return text.slice(0, end);
}

export function cutToLetters(text: string, most: number): string {
  return Array.from(text).slice(0, most).join('');
}
