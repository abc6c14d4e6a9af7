import type { UploadedFile } from './rule.ts';

/** The file in a field of a form; undefined where there is none that has a name (D90253 asks for one). */
export function fileIn(raw: Buffer, contentType: string, field: string): UploadedFile | undefined {
  const boundary = /^multipart\/form-data;\s*boundary="?([^";]+)"?/u.exec(contentType)?.[1];
  // In Latin-1 each byte is one character.
  const parts = boundary === undefined ? [] : raw.toString('latin1').split(`--${boundary}`);
  for (const part of parts) {
    const end = part.indexOf('\r\n\r\n');
    const head = part.slice(0, Math.max(end, 0));
    const name = /; filename="([^"]+)"/u.exec(head)?.[1];
    if (name !== undefined && head.includes(`; name="${field}"`) && part.endsWith('\r\n')) {
      const bytes = new Uint8Array(Buffer.from(part.slice(end + 4, -2), 'latin1'));
      return { name: Buffer.from(name, 'latin1').toString('utf8'), bytes };
    }
  }
  return undefined;
}
