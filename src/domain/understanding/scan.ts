import type { Normalised } from './normalise.ts';
import { normalise, typedAt, typedFrom } from './normalise.ts';

/** Stands for what a recogniser has taken: no pattern matches across it. */
export const TAKEN = '\u0001';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text with these spans taken out of sight; its length stays. */
export function masked(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + TAKEN.repeat(Math.max(0, end - start)) + rest.slice(end),
    text,
  );
}

type Found = Map<RegExp, Map<string, readonly RegExpExecArray[]>>;

/**
 * A line being read. A recogniser takes the characters that it understood, so that the next one cannot read them
 * another way; `rest` has the same length as the line at all times.
 */
export class Scan {
  readonly line: Normalised;
  #rest: string;
  readonly #dropped: Span[] = [];
  /** What was found in each state of the line: many rules look for the same in it, each in a fork of its own. */
  readonly #found: Found;

  constructor(typed: string | Normalised, found: Found = new Map()) {
    this.line = typeof typed === 'string' ? normalise(typed) : typed;
    this.#rest = this.line.text;
    this.#found = found;
  }

  get rest(): string {
    return this.#rest;
  }

  /** What is left in plain words, without a trace of what was taken. */
  get left(): string {
    return this.#rest.replaceAll(TAKEN, ' ').trim();
  }

  take(start: number, end: number): void {
    if (end > start) {
      this.#rest = this.#rest.slice(0, start) + TAKEN.repeat(end - start) + this.#rest.slice(end);
    }
  }

  /** Takes what is no part of anything that is kept: the command word, `key=value`, polite words. */
  drop(start: number, end: number): void {
    this.take(start, end);
    this.#dropped.push({ start, end });
  }

  dropped(index: number): boolean {
    return this.#dropped.some(({ start, end }) => index >= start && index < end);
  }

  /** Every match of a global pattern in what is left, none of them taken yet. */
  matches(pattern: RegExp): readonly RegExpExecArray[] {
    const known = this.#found.get(pattern) ?? new Map<string, readonly RegExpExecArray[]>();
    const matches = known.get(this.#rest) ?? [...this.#rest.matchAll(pattern)];
    this.#found.set(pattern, known.set(this.#rest, matches));
    return matches;
  }

  /** What was typed there, untouched. */
  typed(start: number, end: number): string {
    return typedAt(this.line, start, end);
  }

  /** The same of a text that is kept: it ends as the line does where it reaches its end. */
  kept(start: number, end: number): string {
    return end > start && end === this.line.text.length
      ? typedFrom(this.line, start)
      : this.typed(start, end);
  }

  /** A second reading of the same line that starts from what is left now. */
  fork(): Scan {
    const copy = new Scan(this.line, this.#found);
    copy.#rest = this.#rest;
    copy.#dropped.push(...this.#dropped);
    return copy;
  }
}
