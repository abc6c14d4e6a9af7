import { gather } from './facts.ts';
import { findUnits } from './recognise/units.ts';
import { periodAsked } from './sentence/asksFigures.ts';
import { givenUpIn } from './sentence/givesUp.ts';
import { turnOf } from './sentence/turnOf.ts';
import { takeBuilding } from './recognise/buildings.ts';
import { ASSEMBLERS } from './commands/assemblers.ts';
import type { LexiconCommand, ReadContext } from './reading.ts';
import { Scan } from './scan.ts';
import { AWAY, BACK, BUSY, REPRICES } from './words/deskCues.ts';
import { wordTest } from './words/pattern.ts';

const REPRICES_TEST = wordTest(REPRICES);

/**
 * What only asks (今天有什么安排, 1502还在吗) says nothing else; its words are no argument, but for the period of figures and the
 * unit.
 */
export function asked(scan: Scan, command: LexiconCommand, context: ReadContext): Scan {
  if (command.name === 'unit.show' && !REPRICES_TEST.test(scan.rest)) {
    return new Scan(findUnits(scan, 'any')[0]?.text ?? '');
  }
  if (command.name === 'grid.show') {
    return new Scan(takeBuilding(scan.fork()) ?? '');
  }
  if (command.name === 'event.show') {
    return new Scan('');
  }
  if (command.name === 'rota.show') {
    return new Scan(turnSaid(scan.rest, context));
  }
  if (command.name === 'customer.lose') {
    const copy = scan.fork();
    const word = givenUpIn(copy, gather(copy.fork(), context, 'future'));
    copy.drop(word?.start ?? 0, word?.end ?? 0);
    return copy;
  }
  return ASSEMBLERS[command.name] === undefined ? new Scan(periodOf(scan, command)) : scan;
}

/** 我请假了, 李娜今天请假: what the rota is told, of oneself or of whom it names; empty where it is only asked. */
function turnSaid(text: string, context: ReadContext): string {
  const other = turnOf(new Scan(text), context);
  const said = (
    [
      ['请假', AWAY],
      ['忙', BUSY],
      ['回来', BACK],
    ] as const
  ).find(([, cue]) => wordTest(cue).test(other === null ? text : `我${other.said}`));
  return [other?.who ?? '', said?.[0] ?? ''].join(' ').trim();
}

function periodOf(scan: Scan, command: LexiconCommand): string {
  const period = command.name === 'kpi.show' ? periodAsked(scan.rest) : null;
  return period === null ? '' : scan.rest.slice(period.start, period.end);
}
