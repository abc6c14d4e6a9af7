import type { Customer, CustomerLevel, CustomerSource, Gender, Purpose } from '../../domain/customer.ts';
import { OCCUPATIONS, PATHS, SURNAMES } from './demoPhrases.ts';

/** A customer of the demo before it gets its ids. */
export interface DemoCustomer {
  readonly ref: number;
  readonly ownerName: string;
  readonly name: string;
  readonly gender: Gender;
  /** E.164. The numbers are patterned dummies. */
  readonly phone: string;
  readonly firstDaysAgo: number;
  readonly details: Partial<Customer>;
}

/** Those whom the examples of the documentation speak of. They start without plans, so that the examples read as written. */
export const NAMED: readonly DemoCustomer[] = [
  named(12, '李娜', '王先生', 'm', '+8613800138000', 41, {
    rooms: 3,
    budget: { bound: 'about', at: 300_000_000 },
    area: { bound: 'about', at: 12_000 },
    source: 'visit',
    path: '路过',
    purpose: 'upgrade',
    level: 'A',
  }),
  named(13, '李娜', '刘女士', 'f', '+8613900139000', 33, {
    rooms: 2,
    budget: { bound: 'max', to: 220_000_000 },
    source: 'callIn',
    purpose: 'firstHome',
    level: 'B',
  }),
  named(14, '李娜', '王女士', 'f', '+8613700137000', 26, {
    rooms: 3,
    budget: { bound: 'range', from: 260_000_000, to: 320_000_000 },
    source: 'online',
    path: '抖音',
    level: 'B',
  }),
  named(20, '陈浩', '张建国', 'm', '+8618600186000', 58, {
    rooms: 4,
    budget: { bound: 'about', at: 520_000_000 },
    source: 'referral',
    referrer: '老业主介绍',
    purpose: 'upgrade',
    occupation: '个体经营',
    level: 'A',
  }),
];

const TOTAL = 60;
const HISTORY_DAYS = 176;
const SOURCES: readonly CustomerSource[] = [
  'visit',
  'visit',
  'visit',
  'callIn',
  'callIn',
  'online',
  'referral',
  'channel',
];
const LEVELS: readonly CustomerLevel[] = ['A', 'B', 'B', 'C', 'C', 'C', 'D'];
const PURPOSES: readonly Purpose[] = ['firstHome', 'upgrade', 'upgrade', 'investment', 'schooling'];

/** About sixty customers, in the order of their references; the same list for the same random stream. */
export function demoCustomers(owners: readonly string[], random: () => number): DemoCustomer[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: TOTAL }, (_, index) => {
    const ref = index + 1;
    const fixed = NAMED.find((one) => one.ref === ref);
    if (fixed !== undefined) {
      return fixed;
    }
    const gender: Gender = random() < 0.55 ? 'm' : 'f';
    const budgetWan = 180 + Math.floor(random() * 28) * 10;
    return {
      ref,
      ownerName: owners[index % owners.length] as string,
      name: `${SURNAMES[index % SURNAMES.length] as string}${gender === 'm' ? '先生' : '女士'}`,
      gender,
      phone: `+86155${String(1000 + ref * 3)}${String(1100 + ref * 7)}`,
      // More of them are recent: a sales office forgets the old ones.
      firstDaysAgo: Math.floor(random() ** 1.4 * HISTORY_DAYS) + 1,
      details: {
        rooms: pick([2, 3, 3, 3, 4]),
        budget: { bound: 'about', at: budgetWan * 1_000_000 },
        area: { bound: 'about', at: pick([8900, 9800, 11_000, 11_800, 12_800, 14_300]) },
        source: pick(SOURCES),
        path: random() < 0.6 ? pick(PATHS) : null,
        purpose: pick(PURPOSES),
        occupation: random() < 0.5 ? pick(OCCUPATIONS) : null,
        level: pick(LEVELS),
      },
    };
  });
}

function named(
  ref: number,
  ownerName: string,
  name: string,
  gender: Gender,
  phone: string,
  firstDaysAgo: number,
  details: Partial<Customer>,
): DemoCustomer {
  return { ref, ownerName, name, gender, phone, firstDaysAgo, details };
}
