import { reach } from '../../domain/permissions.ts';
import { assemble } from '../../domain/understanding/assemble.ts';
import { correctionIn } from '../../domain/understanding/correction.ts';
import { mentions } from '../../domain/understanding/mentions.ts';
import { misspelt } from '../../domain/understanding/misspelt.ts';
import { normalise } from '../../domain/understanding/normalise.ts';
import { read } from '../../domain/understanding/read.ts';
import { readCorrection } from '../../domain/understanding/readCorrection.ts';
import type { KnownCustomer, ReadContext, Reading } from '../../domain/understanding/reading.ts';
import { masked, Scan } from '../../domain/understanding/scan.ts';
import { isFiller } from '../../domain/understanding/segments.ts';
import { findTimes } from '../../domain/understanding/time/findTimes.ts';
import type { Moment } from '../command.ts';
import type { PipelineDeps } from './deps.ts';
import { knownCustomers } from './knownCustomers.ts';
import { lastAsked } from './lastAsked.ts';
import { lastSaid } from './lastSaid.ts';
import type { GoesBack } from './prepared.ts';
import { oneStory } from './oneStory.ts';

/** A line as it was understood where it was said. */
export interface LineRead {
  readonly reading: Reading;
  /** Of the speaker's customers those whom it could mean. */
  readonly known: readonly KnownCustomer[];
  /** It changes or goes on with what the speaker wrote just now. */
  readonly goesBack?: GoesBack;
  /** The question that it answers, by its draft. */
  readonly answers?: string;
}

/** Lines that may be about what was said before them: nothing in them says whom or what else they mean. */
const OPEN: ReadonlySet<string> = new Set(['customer.find', 'followUp.log', 'plan.make', 'unit.show']);

/** Reads a line: as a correction of the last one, as the answer to the last question, as more of the same story, or by itself. */
export async function lineRead(deps: PipelineDeps, moment: Moment, text: string): Promise<LineRead> {
  const { actor, now } = moment;
  const repos = deps.store.read;
  const context = {
    now,
    zone: moment.zone,
    locale: moment.m.locale,
    lexicon: deps.registry.lexicon,
    receivesForOthers: reach(actor.member.role) === 'none',
  };
  const corrected = await correctionOf(deps, moment, context, text);
  if (corrected !== undefined) {
    return corrected;
  }
  const { known, lastCustomer } = await knownCustomers(repos, actor, mentions(text), now);
  const full = { ...context, known, ...(lastCustomer === undefined ? {} : { lastCustomer }) };
  const reading = read(text, full);
  if (reading.explicit || (reading.command !== null && !OPEN.has(reading.command))) {
    return { reading, known };
  }
  const answer = saysLittle(reading, text, context)
    ? await answerTo(deps, moment, { ...context, known }, text)
    : undefined;
  if (answer !== undefined) {
    return answer;
  }
  const ref = lastCustomer?.ref;
  const before =
    ref === undefined || reading.command === null ? undefined : await lastSaid({ ...deps, repos }, moment);
  const story =
    before === undefined || reading.fields['customer'] !== ref ? undefined : oneStory(before, reading, now);
  return story === undefined
    ? { reading, known }
    : { reading: story, known, goesBack: { made: before?.made ?? '', how: 'story', changed: [] } };
}

const LONGEST_ANSWER = 20;

type Context = Omit<ReadContext, 'known' | 'lastCustomer'>;

async function correctionOf(
  deps: PipelineDeps,
  moment: Moment,
  context: Context,
  text: string,
): Promise<LineRead | undefined> {
  const correction = correctionIn(text);
  const repos = deps.store.read;
  const before = correction === null ? undefined : await lastSaid({ ...deps, repos }, moment);
  const command = deps.registry.lexicon.find(({ name }) => name === before?.command.name);
  if (correction === null || before === undefined || command === undefined) {
    return undefined;
  }
  const { known } = await knownCustomers(repos, moment.actor, mentions(correction.instead), moment.now);
  const reading = readCorrection(correction, { command, fields: before.values }, { ...context, known });
  if (reading === null) {
    return undefined;
  }
  const changed = [...new Set([...Object.keys(before.values), ...Object.keys(reading.fields)])].filter(
    (name) => JSON.stringify(before.values[name]) !== JSON.stringify(reading.fields[name]),
  );
  return { reading, known, goesBack: { made: before.made, how: 'correction', changed, was: before.values } };
}

/** Somebody, a time, or a few words that mean nothing by themselves, no command with a slip in it: only such a line can be the answer to a question. */
function saysLittle({ command }: Reading, text: string, { now, zone, lexicon }: Context): boolean {
  if (command === null || command === 'customer.find') {
    return (
      text.length <= LONGEST_ANSWER &&
      misspelt(normalise(text).text, lexicon, { now, zone, prefer: 'future' }) === null
    );
  }
  const scan = new Scan(text);
  const times = findTimes(scan.rest, { now, zone, prefer: 'future' });
  return times.length > 0 && isFiller(masked(scan.rest, times));
}

/** 刘女士, behind 您说的是哪一位？: what was asked is there now, and what was said before it is kept. */
async function answerTo(
  deps: PipelineDeps,
  moment: Moment,
  context: ReadContext,
  text: string,
): Promise<LineRead | undefined> {
  const asked = await lastAsked({ ...deps, repos: deps.store.read }, moment);
  const command = deps.registry.lexicon.find(({ name }) => name === asked?.command.name);
  if (asked === undefined || command === undefined) {
    return undefined;
  }
  const said = assemble(new Scan(text), command, context, true);
  const given = Object.entries(said.fields).filter(([name]) => asked.missing.includes(name));
  return given.length === 0 || said.candidates.length > 1
    ? undefined
    : {
        reading: { ...said, fields: { ...asked.values, ...Object.fromEntries(given) }, invalid: {} },
        known: context.known,
        answers: asked.draft,
      };
}
