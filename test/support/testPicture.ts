/** A PNG of one grey pixel. */
export const TEST_PICTURE = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCAZ4q9LQAAAABJRU5ErkJggg==',
    'base64',
  ),
);
