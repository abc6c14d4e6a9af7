import { type FoundFaults, newFoundFaults } from '../../foundFaults.ts';
import { bytesOf } from '../../text/bytesOf.ts';
import { isBlank } from '../../text/isBlank.ts';
import { lengthOf } from '../../text/lengthOf.ts';
import { LIMITS } from './limits.ts';

/** The rules that all parts of a message share. */
export interface FaultList extends FoundFaults {
  /** A text that is neither blank nor too long nor ill-formed. `max`: characters. Undefined is fine. */
  text(at: string, value: string | undefined, max: number): void;
  /** The same, and it must be there. */
  needed(at: string, value: string | undefined, max: number): void;
  /** What we get back: at most so many bytes, and none twice in `seen`. */
  code(at: string, value: string | undefined, max: number, seen: Set<string>): void;
  /** An address that a click opens. */
  url(at: string, value: string | undefined): void;
}

export function newFaultList(): FaultList {
  const { found, add, most } = newFoundFaults();
  const text = (at: string, value: string | undefined, max: number): void => {
    if (value === undefined) {
      return;
    }
    if (isBlank(value)) {
      add(at, 'is empty');
    }
    if (/\p{Surrogate}/u.test(value)) {
      add(at, 'has half a character');
    }
    most(at, 'characters', lengthOf(value), max);
  };
  return {
    found,
    add,
    most,
    text,
    needed: (at, value, max) => {
      if (value === undefined) {
        add(at, 'is missing');
      }
      text(at, value, max);
    },
    code: (at, value, max, seen) => {
      if (value === undefined || value === '') {
        add(at, 'is missing');
        return;
      }
      most(at, 'bytes', bytesOf(value), max);
      if (seen.size === seen.add(value).size) {
        add(at, 'is there twice');
      }
      if (/[\u0000-\u001f\u007f\p{Surrogate}]|\]\]>/u.test(value)) {
        add(at, 'has what an event could not bring back');
      }
    },
    url: (at, value) => {
      if (value === undefined || !/^https?:\/\/\S+$/u.test(value) || !URL.canParse(value)) {
        add(at, 'is no web address');
        return;
      }
      most(at, 'bytes', bytesOf(value), LIMITS.bytes.url);
    },
  };
}
