import { dayOf, minuteOf } from '../../time/day.ts';
import type { SaidTime } from '../../values.ts';
import { READING_LIMITS } from '../limits.ts';
import type { Span } from '../scan.ts';
import type { Atom, AtomRule, TimeContext, Wall } from './atom.ts';
import { CHINESE_ATOMS } from './chineseAtoms.ts';
import { ENGLISH_ATOMS } from './englishAtoms.ts';
import { resolve } from './resolve.ts';

/** A time in a line. */
export interface TimeSpan extends Span {
  /** Null where no such day or time exists. */
  readonly said: SaidTime | null;
  /** It lies before now. */
  readonly past: boolean;
  /** 月底, 下周: near enough for a contact, too loose for anything else. */
  readonly vague: boolean;
  /** A day was said, not only a clock time or a part of the day. */
  readonly dated: boolean;
  /** A clock time was said. */
  readonly clocked: boolean;
}

interface Piece extends Span {
  readonly atoms: readonly Atom[];
}

/** Most lines say no time: this decides it at the cost of one pattern. */
const ANY_TIME =
  /[天日号月周年底末节旦班饭餐点时分钟刻半早晚午晨夜]|礼拜|星期|五一|国庆|圣诞|今|明|\d[:\-/.]\d|\d\s*[ap]\.?m|\b(?:at|in|next|last|this|mon|tue|wed|thu|fri|sat|sun|to|tmr|day|noon|mid|morning|afternoon|evening|weekend|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|end|month|later|yesterday|tonight|half|an?|one|two|three)|\d{4}年|o'?clock|\d\s*(?:min|hour|day|week)/iu;
const RULES: readonly AtomRule[] = [...CHINESE_ATOMS, ...ENGLISH_ATOMS];
/** What may stand between the parts of one time: 周二 的 上午, 3pm on Friday. */
const JOINT = /^[\s,的(]*(?:(?:at|on|in the|the|this|in|by|around|about|大概|大约|约)\s*)?$/iu;

export function wallOf(context: TimeContext): Wall {
  return {
    ...context,
    today: dayOf(context.now, context.zone),
    minute: minuteOf(context.now, context.zone),
  };
}

function pieces(text: string, wall: Wall): readonly Piece[] {
  const found: Piece[] = [];
  for (const rule of RULES) {
    for (const match of text.matchAll(rule.pattern)) {
      const atoms = rule.read(match, wall);
      if (atoms !== null) {
        found.push({ start: match.index, end: match.index + match[0].length, atoms });
      }
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Piece[] = [];
  for (const piece of found) {
    const last = kept.at(-1);
    if (last === undefined || piece.start >= last.end) {
      kept.push(piece);
    } else if (piece.end > last.end && piece.end - piece.start > last.end - last.start) {
      kept[kept.length - 1] = piece;
    }
  }
  return kept;
}

/** Two pieces say one time where each adds what the other lacks. */
function fits(group: readonly Atom[], next: readonly Atom[]): boolean {
  return next.every(
    (atom) =>
      atom.kind !== 'instant' &&
      (atom.kind === 'impossible' ||
        group.every((other) => other.kind !== atom.kind && other.kind !== 'instant')),
  );
}

/** The times that the text says, in order, as many as are looked at. Past and impossible ones are told, not dropped. */
export function findTimes(text: string, context: TimeContext): readonly TimeSpan[] {
  if (!ANY_TIME.test(text)) {
    return [];
  }
  const wall = wallOf(context);
  const groups: { start: number; end: number; atoms: Atom[] }[] = [];
  for (const piece of pieces(text, wall)) {
    const last = groups.at(-1);
    if (
      last !== undefined &&
      JOINT.test(text.slice(last.end, piece.start)) &&
      fits(last.atoms, piece.atoms)
    ) {
      last.end = piece.end;
      last.atoms.push(...piece.atoms);
    } else {
      groups.push({ start: piece.start, end: piece.end, atoms: [...piece.atoms] });
    }
  }
  return groups.slice(0, READING_LIMITS.times).map(({ start, end, atoms }) => {
    const resolved = resolve(atoms, wall);
    return {
      start: start - leading(text, start),
      end: end + trailing(text, end),
      said: resolved.ok ? resolved.value : null,
      past: resolved.ok && resolved.past,
      vague: atoms.some((atom) => atom.kind === 'day' && atom.vague === true),
      dated: atoms.some((atom) => atom.kind === 'day' || atom.kind === 'instant'),
      clocked: atoms.some((atom) => atom.kind === 'clock'),
    };
  });
}

/** 周四前: the time by which. */
function trailing(text: string, end: number): number {
  return (
    /^(?:之前|以前|前(?![面台年天后期段])|之后|以后|后(?![天来面期续年勤台果悔]))/u.exec(
      text.slice(end, end + 3),
    )?.[0].length ?? 0
  );
}

/** The length of a preposition that belongs to the time: on Friday. */
function leading(text: string, start: number): number {
  const match = /(?:^|(?<=[\s,]))(?:at|on|by|in the|around|about)\s+$/iu.exec(
    text.slice(Math.max(0, start - 12), start),
  );
  return match?.[0].length ?? 0;
}
