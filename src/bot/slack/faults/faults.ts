import { type FoundFaults, newFoundFaults } from '../../foundFaults.ts';
import { isBlank } from '../../text/isBlank.ts';
import { lengthOf } from '../../text/lengthOf.ts';
import { LIMITS } from '../limits.ts';

export type Loose = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The rules that all parts of a payload share. */
export interface Faults extends FoundFaults {
  /** A text that is neither missing nor blank nor too long nor ill-formed. */
  text(at: string, value: unknown, max: number): void;
  textObject(at: string, value: unknown, max: number, only?: 'plain_text'): void;
  /** An id may be missing, but not empty. */
  id(at: string, value: unknown): void;
  /** Gives the list, so that its items can be looked at. */
  list(at: string, value: unknown, size: { readonly max: number; readonly min?: number }): readonly unknown[];
}

export function newFaults(): Faults {
  const { found, add, most } = newFoundFaults();
  const text = (at: string, value: unknown, max: number): void => {
    if (typeof value !== 'string') {
      add(at, 'is no text');
    } else if (isBlank(value)) {
      add(at, 'is empty');
    } else {
      most(at, 'characters', lengthOf(value), max);
      if (/\p{Surrogate}/u.test(value)) {
        add(at, 'has half a character');
      }
    }
  };
  return {
    found,
    add,
    most,
    text,
    textObject: (at, value, max, only) => {
      const type = isObject(value) ? value['type'] : undefined;
      if (!isObject(value) || (type !== 'plain_text' && (type !== 'mrkdwn' || only !== undefined))) {
        add(at, `is no ${only ?? 'text object'}`);
      } else {
        text(`${at}.text`, value['text'], Math.min(max, LIMITS.text));
      }
    },
    id: (at, value) => {
      if (value !== undefined) {
        text(at, value, LIMITS.id);
      }
    },
    list: (at, value, { max, min = 1 }) => {
      const items: readonly unknown[] = Array.isArray(value) ? value : [];
      if (!Array.isArray(value) || items.length < min) {
        add(at, `has ${items.length} items, at least ${min}`);
      }
      most(at, 'items', items.length, max);
      return items;
    },
  };
}
