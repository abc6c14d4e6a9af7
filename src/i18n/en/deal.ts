import type { deal as zh } from '../zh-CN/deal.ts';

export const deal: typeof zh = {
  commands: {
    'subscription.make': {
      title: 'Subscribe',
      about: 'a customer takes a unit with a deposit; no hold is needed, somebody else’s hold is in the way',
      examples: ['subscribe C12 A-1-1502 deposit=50000', 'subscribe Mr Wang 1502 deposit 50k'],
      fields: {
        unit: 'unit',
        customer: 'customer',
        deposit: 'deposit',
        coOwners: 'co-owners',
        sure: 'sure',
        seen: 'price seen',
      },
      hints: {
        unit: 'e.g. 1502 or A-1-1502',
        customer: 'e.g. C12, last four digits or name',
        deposit: 'e.g. 50000; more than 20% of the price is warned of',
        coOwners: 'who buys together with the customer, if anybody',
      },
    },
    'subscription.show': {
      title: 'A subscription',
      about: 'price, deposit and by when the contract is to be signed',
      examples: ['subscription D7', 'subscribe D7'],
      fields: { subscription: 'subscription' },
      hints: { subscription: 'e.g. D7, or the unit' },
    },
    'subscription.withdraw': {
      title: 'Withdraw',
      about: 'given up before the contract, the deposit is given back; the unit is for sale again',
      examples: ['withdraw D7 reason=loan refused'],
      fields: { subscription: 'subscription', reason: 'reason', sure: 'sure' },
      hints: { subscription: 'e.g. D7, or the unit' },
    },
    'subscription.forfeit': {
      title: 'Forfeit',
      about: 'given up before the contract, the deposit is kept; the unit is for sale again',
      examples: ['forfeit D7 reason=not signed in time'],
      fields: { subscription: 'subscription', reason: 'reason', sure: 'sure' },
      hints: { subscription: 'e.g. D7, or the unit' },
    },
  },
  undoKinds: {
    subscription: 'subscription',
    activeDeal: 'subscription',
    contract: 'contract',
    planLine: 'payment plan',
    receipt: 'receipt',
  },
  labels: {
    customer: 'Customer',
    coOwners: 'Co-owners',
    unit: 'Unit',
    price: 'Price',
    discount: 'Discount',
    deposit: 'Deposit',
    signBy: 'To be signed by',
    at: 'Subscribed',
    seller: 'Consultant',
    endedAt: 'Ended',
    reason: 'Reason',
    subscriptions: 'Subscriptions',
  },
  states: { active: 'to be signed', signed: 'signed', withdrawn: 'withdrawn', forfeited: 'forfeited' },
  columns: { ref: 'ref', unit: 'unit', customer: 'customer', seller: 'consultant', signBy: 'sign by' },

  heading: (ref, unit, state) => `${ref}: ${unit} · ${state}`,
  line: (ref, unit, state) => `${ref} ${unit} (${state})`,
  discounted: (rate, list, ref) => `${rate} off ${list}${ref === undefined ? '' : ` (${ref})`}`,
  discountWaits: (ref) =>
    `Discount ${ref} is not decided yet: the price above counts now. To wait for it, do not confirm.`,
  priceWithArea: (price, each) => `${price} (${each}/m²)`,
  question: (customer, unit) => `${customer} subscribes to ${unit}?`,
  sure: 'Subscribe',
  made: (ref, unit) => `Congratulations: ${ref}, ${unit} is subscribed`,
  withdraw: 'Withdraw',
  forfeit: 'Forfeit',
  look: 'Show it',
  overdue: 'The date to sign is over: sign soon, or let the manager withdraw or forfeit it.',

  priceChanged: 'The price has just changed; please look again.',
  depositAbove:
    'The deposit is more than 20% of the price: what is above counts as part of the price only, by law.',
  depositOutOfPlace: 'The deposit must be more than nothing and less than the price, e.g. deposit=50000',
  hasAlready: (refs) => `This customer has subscribed already: ${refs}.`,
  othersWait: (n) => `${n} more customers wait for this unit; their consultants will be told.`,
  ofNobody: (customer) => `${customer} is in the pool and nobody’s: take or assign him first.`,
  notForSale: (unit, state) => `${unit} is ${state} and cannot be subscribed.`,
  noListPrice: (unit) => `${unit} has no price yet; ask the planner first.`,
  aboveFiled: (unit) => `${unit} is priced above its filed price; ask the planner first.`,
  notFound: (typed) => `No subscription “${typed}”. Use its number, e.g. D7`,
  over: (ref, state) => `${ref} is ${state} already.`,

  endQuestion: {
    withdrawn: (ref, unit) => `Withdraw ${ref}, ${unit}?`,
    forfeited: (ref, unit) => `Forfeit ${ref}, ${unit}?`,
  },
  endFollows: {
    withdrawn: (deposit) =>
      `The deposit of ${deposit} is given back and the unit is for sale again. No undo.`,
    forfeited: (deposit) => `The deposit of ${deposit} is kept and the unit is for sale again. No undo.`,
  },
  endSure: { withdrawn: 'Withdraw it', forfeited: 'Forfeit it' },
  endedFor: (by, ref, unit, customer, state) => `${by}: ${ref}, ${customer}, ${unit} is ${state}`,

  settled: (ref, unit, customer, state) => `${ref}: ${customer}, ${unit} is ${state}`,
  signSoon: (ref, unit, customer) => `${ref} is to be signed soon: ${customer}, ${unit}`,
  signOverdue: (ref, unit, customer) => `${ref} was not signed in time: ${customer}, ${unit}`,
  dayToSign: (n, overdue) => `To be signed: ${n}${overdue === 0 ? '' : ` (${overdue} overdue)`}`,
  late: (until) => `${until} (overdue)`,
};
