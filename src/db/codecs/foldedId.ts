/** WeCom treats user ids without regard to case; one person must not become two. */
export function foldedId(platform: string, externalId: string): string {
  return platform === 'wecom' ? externalId.toLowerCase() : externalId;
}
