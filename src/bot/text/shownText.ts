/** Control characters but tab and line feed, and what turns the direction of the text around it. */
const DISTURBING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** A text as it is put into a payload: well-formed, nothing in it that disturbs what stands beside it. */
export function shownText(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n').replaceAll(DISTURBING, '').replaceAll(LONE_SURROGATES, '\ufffd');
}
