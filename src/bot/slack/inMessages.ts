import type { KnownBlock } from '@slack/types';
import { blockWeight } from './blockWeight.ts';
import type { Piece } from './piece.ts';

/** What one message takes. */
export interface Room {
  readonly blocks: number;
  readonly weight: number;
  readonly tables: number;
}

interface Load {
  readonly blocks: number;
  readonly weight: number;
  readonly tables: number;
}

const EMPTY: Load = { blocks: 0, weight: 0, tables: 0 };

/**
 * Puts pieces into as few messages as keep their order. Buttons stay with the block above them where both fit: what they are
 * about must not be in another message.
 */
export function inMessages(pieces: readonly Piece[], room: Room): Piece[][] {
  const messages: { readonly pieces: Piece[]; load: Load }[] = [];
  const put = (group: readonly Piece[], load: Load): void => {
    const last = messages.at(-1);
    const joint = last === undefined ? undefined : sum(last.load, load);
    if (last !== undefined && joint !== undefined && fits(joint, room)) {
      last.pieces.push(...group);
      last.load = joint;
    } else {
      messages.push({ pieces: [...group], load });
    }
  };
  for (const group of groups(pieces)) {
    const load = group.map(loadOf).reduce(sum, EMPTY);
    if (fits(load, room)) {
      put(group, load);
    } else {
      for (const piece of group) {
        put([piece], loadOf(piece));
      }
    }
  }
  return messages.map((message) => message.pieces);
}

function groups(pieces: readonly Piece[]): Piece[][] {
  const all: Piece[][] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.kind === 'actions' && last !== undefined) {
      last.push(piece);
    } else {
      all.push([piece]);
    }
  }
  return all;
}

/** The larger of both ways to draw it, so that either can be sent. */
function loadOf({ blocks, plainBlocks }: Piece): Load {
  return {
    blocks: Math.max(blocks.length, plainBlocks.length),
    weight: blocks === plainBlocks ? weigh(blocks) : Math.max(weigh(blocks), weigh(plainBlocks)),
    tables: blocks.filter(({ type }) => type === 'table').length,
  };
}

function weigh(blocks: readonly KnownBlock[]): number {
  return blocks.reduce((weight, block) => weight + blockWeight(block), 0);
}

function sum(a: Load, b: Load): Load {
  return { blocks: a.blocks + b.blocks, weight: a.weight + b.weight, tables: a.tables + b.tables };
}

function fits(load: Load, room: Room): boolean {
  return load.blocks <= room.blocks && load.weight <= room.weight && load.tables <= room.tables;
}
