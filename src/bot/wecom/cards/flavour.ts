import { LIMITS } from './limits.ts';
import type { Sink } from './wecomPart.ts';

/** Bytes for the line above each message but the first, which says what it continues. */
const CONTINUED_BYTES = 200;

/** How markdown is written for a sink. */
export interface Flavour {
  /** Bytes that one piece may take, the head of its table included. */
  readonly room: number;
  /** What begins a new line within a paragraph. */
  readonly lineBreak: string;
  readonly hasTables: boolean;
}

/**
 * The app's markdown has no tables, and each line feed begins a line (D90236). That of the AI bot and markdown_v2 are said to be
 * like common markdown (D101463, D99110), where only two blanks before the line feed make sure of it.
 */
export function flavourOf(sink: Sink): Flavour {
  const isCommon = sink === 'bot' || sink === 'webhook';
  return {
    room: LIMITS.markdown[sink] - CONTINUED_BYTES,
    lineBreak: isCommon ? '  \n' : '\n',
    hasTables: isCommon,
  };
}
