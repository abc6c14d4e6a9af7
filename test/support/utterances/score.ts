import type { Understood } from '../../../src/handlers/ports/desk.ts';
import type { Office } from '../conversation.ts';
import { openOffice } from '../conversation.ts';
import { fixtureRecords } from './fixtureRecords.ts';
import { missesOf } from './missesOf.ts';
import type { Given, Utterance } from './utterance.ts';

/** How a line was understood, and what of it is not as expected. */
export interface Scored {
  readonly line: Utterance;
  readonly understood: Understood;
  readonly misses: readonly string[];
}

/**
 * Scores lines against the real pipeline, each as if nothing had been said before it but what is `given`. Understanding stores
 * nothing: lines of one moment without anything given share an office.
 */
export async function score(lines: readonly Utterance[]): Promise<readonly Scored[]> {
  const found = new Map<string, Scored>();
  for (const now of new Set(lines.map((line) => line.now))) {
    const ofMoment = lines.filter((line) => line.now === now);
    await inOffice(now, undefined, async (office) => {
      for (const line of ofMoment.filter(({ given }) => given === undefined)) {
        found.set(line.id, await scoreOne(office, line));
      }
    });
    for (const line of ofMoment.filter(({ given }) => given !== undefined)) {
      await inOffice(now, line.given, async (office) => {
        found.set(line.id, await scoreOne(office, line));
      });
    }
  }
  return lines.flatMap((line) => found.get(line.id) ?? []);
}

async function scoreOne(office: Office, line: Utterance): Promise<Scored> {
  const understood = await office.understand(line.as, line.text);
  return { line, understood, misses: missesOf(line.expect, understood) };
}

async function inOffice(
  now: string,
  given: Given | undefined,
  run: (office: Office) => Promise<void>,
): Promise<void> {
  const office = await openOffice({ now });
  try {
    await fixtureRecords(office);
    if (given !== undefined) {
      await prepare(office, now, given);
    }
    await run(office);
  } finally {
    await office.close();
  }
}

/** Says what is given; it is over by the time at which the line is typed. */
async function prepare(office: Office, now: string, given: Given): Promise<void> {
  const { holds = [], subscriptions = [], filings = [], lastWrite, said = [] } = given;
  for (const { unit, by, customer = '' } of holds) {
    await sayToTheEnd(office, by, `预留 ${unit} ${customer}`);
  }
  for (const { unit, by, customer } of subscriptions) {
    await sayToTheEnd(office, by, `认购 ${customer} ${unit} 定金5万`);
  }
  for (const { by, text } of filings) {
    await sayToTheEnd(office, by, text);
  }
  if (lastWrite !== undefined) {
    office.advance(-lastWrite.minutesAgo);
    await sayToTheEnd(office, lastWrite.by, WRITES[lastWrite.command]?.(lastWrite.customer) ?? '');
    office.advance(lastWrite.minutesAgo);
  }
  const later = (given.secondsLater ?? 20) / 60;
  if (said.length > 0) {
    office.advance(-later * said.length);
    for (const { as, text } of said) {
      await sayToTheEnd(office, as, text);
      office.advance(later);
    }
  }
  office.clock.set(new Date(now));
}

const WRITES: Readonly<Record<string, (customer: string) => string>> = {
  log: (customer) => `跟进 ${customer} 电话 客户说再考虑考虑`,
  plan: (customer) => `计划 ${customer} 明天上午10点 电话`,
  edit: (customer) => `改客 ${customer} 预算300万`,
  customer: () => '新客 周先生 13766668888',
};

async function sayToTheEnd(office: Office, as: string, text: string): Promise<void> {
  const answer = await office.say(as, text);
  if (answer.word === 'confirm') {
    const [first] = answer.actions;
    await office.press(as, answer, first?.id ?? '');
  } else if (answer.word !== 'done') {
    throw new Error(`${text}: ${answer.word} ${answer.text}`);
  }
}
