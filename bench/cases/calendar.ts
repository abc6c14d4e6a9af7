import { performance } from 'node:perf_hooks';
import { publishedCalendar } from '../../src/db/repos/publishedCalendar.ts';
import { closingOn, workingCalendar } from '../../src/domain/time/calendar.ts';
import { addDays, dayNumber } from '../../src/domain/time/day.ts';
import { endOfTerm } from '../../src/domain/time/term.ts';
import { closingsByHand } from '../floors/calendar.ts';
import { median, spread } from '../support/median.ts';
import type { Figure } from '../support/report.ts';

const [FIRST, LAST] = ['2024-01-01', '2026-12-31'];
const EVENTS = 200_000;
const REPEATS = 5;
const DAYS = 5;
const TARGET = 100_000;
const STEP_MS = 7_919_000;
const DAY_MS = 86_400_000;

/** Five working days are added to events all over three years, by the calendar of a project with two shifts a day and the public holidays. */
export function calendarCase(): Figure[] {
  const days = publishedCalendar(FIRST, LAST);
  const events = eventsOf(EVENTS);
  const byHand = floorOf(days);
  const term = { amount: DAYS, unit: 'workingDay' } as const;
  const [ours, fresh, floors]: number[][] = [[], [], []];
  const expected = new Set<number>();
  for (let run = 0; run <= REPEATS; run += 1) {
    // A calendar of its own each time: what is worked out once for it is paid for in the measurement.
    const calendar = workingCalendar({ zone: 'Asia/Shanghai', days });
    const began = performance.now();
    let sum = 0;
    for (const event of events) {
      sum += endOfTerm(event, term, calendar).getTime() % 1_000_003;
    }
    const ended = performance.now();
    let floorSum = 0;
    for (const event of events) {
      floorSum += byHand(event.getTime(), DAYS) % 1_000_003;
    }
    const floorEnded = performance.now();
    if (sum !== floorSum) {
      throw new Error('the floor counts otherwise');
    }
    expected.add(sum);
    if (run > 0) {
      ours?.push((EVENTS / (ended - began)) * 1_000);
      floors?.push((EVENTS / (floorEnded - ended)) * 1_000);
      fresh?.push(oneEach(days, events));
    }
  }
  const rate = median(ours ?? []);
  const alone = median(fresh ?? []);
  const floor = `${Math.round(median(floors ?? [])).toLocaleString('en-US')} a second by array`;
  return [
    {
      name: 'adding 5 working days',
      measured: `${Math.round(rate).toLocaleString('en-US')} a second (${spread(ours ?? [])})`,
      floor,
      target: `>= ${TARGET.toLocaleString('en-US')} a second`,
      met: rate >= TARGET,
    },
    {
      name: 'the same with a new calendar for each',
      measured: `${Math.round(alone).toLocaleString('en-US')} a second`,
      floor,
      target: 'shown only',
      met: true,
    },
  ];
}

/** A second's worth when each term is counted by a calendar that was just made: nothing is remembered from the one before. */
function oneEach(days: ReturnType<typeof publishedCalendar>, events: readonly Date[]): number {
  const some = events.slice(0, 2_000);
  const near = days.slice(0, 40);
  const began = performance.now();
  for (const event of some) {
    endOfTerm(
      event,
      { amount: DAYS, unit: 'workingDay' },
      workingCalendar({ zone: 'Asia/Shanghai', days: near }),
    );
  }
  return (some.length / (performance.now() - began)) * 1_000;
}

function eventsOf(count: number): Date[] {
  const first = Date.parse(`${FIRST}T00:00:00+08:00`);
  const span = Date.parse('2026-11-30T00:00:00+08:00') - first;
  return Array.from({ length: count }, (_, n) => new Date(first + ((n * STEP_MS) % span)));
}

function floorOf(days: ReturnType<typeof publishedCalendar>): (event: number, n: number) => number {
  const calendar = workingCalendar({ zone: 'Asia/Shanghai', days });
  const dayZero = dayNumber(FIRST);
  const span = Math.round((Date.parse(LAST) - Date.parse(FIRST)) / DAY_MS) + 1;
  const closings: number[] = [];
  const firstAfter = new Int32Array(span);
  for (let at = 0; at < span; at += 1) {
    const closing = closingOn(addDays(FIRST, at), calendar);
    if (closing !== undefined) {
      closings.push(closing.getTime());
    }
    firstAfter[at] = closings.length;
  }
  return closingsByHand(Float64Array.from(closings), firstAfter, dayZero);
}
