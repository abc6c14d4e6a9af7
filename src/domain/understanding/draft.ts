import type { Value } from '../values.ts';
import { concernCode } from './values/readChoice.ts';
import type { LexiconCommand, LexiconField, Reading, Unreadable } from './reading.ts';

/** The fields of a reading while it is made. What was said by `key=value` is there first and is never overwritten. */
export class Draft {
  readonly #command: LexiconCommand;
  readonly #fields: Record<string, Value>;
  readonly #invalid: Record<string, Unreadable>;
  candidates: readonly string[] = [];

  constructor(
    command: LexiconCommand,
    said: { readonly fields: Record<string, Value>; readonly invalid: Record<string, Unreadable> },
  ) {
    this.#command = command;
    this.#fields = { ...said.fields };
    this.#invalid = { ...said.invalid };
  }

  field(name: string): LexiconField | undefined {
    return this.#command.fields.find((field) => field.name === name);
  }

  has(name: string): boolean {
    return name in this.#fields || name in this.#invalid;
  }

  /** The value of a field, when it was understood. */
  value(name: string): Value | undefined {
    return this.#fields[name];
  }

  /** Fills a field that the command has and that nothing said before filled; null fills nothing. */
  put(name: string, value: Value | null): void {
    const known = this.field(name) !== undefined;
    if (value !== null && known && !this.has(name)) {
      this.#fields[name] = value;
    }
  }

  refuse(name: string, unreadable: Unreadable | null | undefined): void {
    if (unreadable != null && this.field(name) !== undefined && !this.has(name)) {
      this.#invalid[name] = unreadable;
    }
  }

  putConcerns(names: readonly string[]): void {
    const field = this.field('concerns');
    if (field !== undefined && names.length > 0) {
      this.put('concerns', [...new Set(names.map((name) => concernCode(name, field)))]);
    }
  }

  reading(explicit: boolean): Reading {
    return {
      command: this.#command.name,
      explicit,
      fields: this.#fields,
      invalid: this.#invalid,
      candidates: this.candidates,
    };
  }
}
