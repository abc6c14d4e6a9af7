import type { Json } from '../slack/worldTypes.ts';
import type { WecomCall } from './worldTypes.ts';

/** What WeCom refuses, with its number for it. Numbers: the table of cards in wecom.md and D90313. */
export class Refusal extends Error {
  readonly errcode: number;

  constructor(errcode: number, what: string) {
    super(what);
    this.errcode = errcode;
  }
}

/** Goes on if it holds; refuses otherwise. */
export function demand(holds: boolean, errcode: number, what: string): asserts holds {
  if (!holds) {
    throw new Refusal(errcode, what);
  }
}

/** Gives back what is there; refuses what is missing. */
export function present<T>(value: T | undefined, errcode: number, what: string): T {
  demand(value !== undefined, errcode, what);
  return value;
}

/** A file as it was uploaded. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Does what a call asks for: what is answered beside `errcode` 0, or a `Refusal`. `file`: of an upload that has one. */
export type Rule = (call: WecomCall, file: UploadedFile | undefined) => Json;
export type Rules = Readonly<Record<string, Rule>>;

/** A list in a field; a field that is left out is an empty one. */
export function listOf(value: unknown, errcode: number, what: string): readonly unknown[] {
  demand(value === undefined || Array.isArray(value), errcode, `${what} is no list`);
  return value === undefined ? [] : (value as readonly unknown[]);
}

export function isFlag(value: unknown): boolean {
  return value === undefined || value === 0 || value === 1;
}
