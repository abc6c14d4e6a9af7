/** What Bolt put its own error around. */
export function unwrapped(error: unknown): unknown {
  return error instanceof Error && 'original' in error && error.original instanceof Error
    ? error.original
    : error;
}
