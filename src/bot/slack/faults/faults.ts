import { lengthOf } from '../lengthOf.ts';
import { LIMITS } from '../limits.ts';
import { isBlank } from '../slackText.ts';

export type Loose = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The rules that all parts of a payload share. `at` is the path of what is looked at: `blocks[3].text`. */
export interface Faults {
  readonly found: string[];
  add(at: string, what: string): void;
  most(at: string, what: string, found: number, limit: number): void;
  /** A text that is neither missing nor blank nor too long nor ill-formed. */
  text(at: string, value: unknown, max: number): void;
  textObject(at: string, value: unknown, max: number, only?: 'plain_text'): void;
  /** An id may be missing, but not empty. */
  id(at: string, value: unknown): void;
  /** Gives the list, so that its items can be looked at. */
  list(at: string, value: unknown, size: { readonly max: number; readonly min?: number }): readonly unknown[];
}

export function newFaults(): Faults {
  const found: string[] = [];
  const add = (at: string, what: string): void => {
    found.push(at === '' ? what : `${at}: ${what}`);
  };
  const most = (at: string, what: string, count: number, limit: number): void => {
    if (count > limit) {
      add(at, `${count} ${what}, at most ${limit}`);
    }
  };
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
