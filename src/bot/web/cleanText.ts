/** How much of a line the chat keeps: what a person meant to say fits; a pasted file is cut. */
const KEPT = 2_000;

/** Control characters that would disturb a terminal or a screen; tab and line feed stay. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A typed line as the chat shows it again: no control characters, no direction overrides, no half characters, bounded. */
export function shownLine(typed: string): string {
  const clean = wellFormed(typed).replaceAll('\r\n', '\n').replaceAll(CONTROL, '');
  const characters = Array.from(clean.slice(0, KEPT * 2 + 2));
  return characters.length > KEPT ? `${characters.slice(0, KEPT).join('')}…` : clean;
}

/** A lone half of a surrogate pair cannot be stored as UTF-8. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}
