import type { reservation as zh } from '../zh-CN/reservation.ts';

export const reservation: typeof zh = {
  commands: {
    'reservation.make': {
      title: 'Reserve',
      about:
        'a small sum that can be had back keeps a unit for a customer until he subscribes; after its term the unit is for sale again',
      examples: ['reserve C12 A-1-1502 20000 card', 'reserve Mr Wang 1502 20k'],
      fields: {
        unit: 'unit',
        customer: 'customer',
        amount: 'amount',
        payBy: 'by',
        sure: 'sure',
        seen: 'price seen',
      },
      hints: {
        unit: 'e.g. 1502 or A-1-1502',
        customer: 'e.g. C12, last four digits or name',
        amount: 'e.g. 20000',
        payBy: 'transfer, card, cash, cheque; left out while nothing is paid',
      },
    },
    'reservation.drop': {
      title: 'Give up a reservation',
      about: 'the unit is for sale again, and what was paid may be refunded',
      examples: ['unreserve D7 reason=family against it'],
      fields: { subscription: 'reservation', reason: 'reason', sure: 'sure' },
      hints: { subscription: 'e.g. D7, or the unit' },
    },
  },
  labels: { amount: 'Reservation', listPrice: 'List price', until: 'To be subscribed by', at: 'Reserved' },
  columns: { ref: 'ref', unit: 'unit', customer: 'customer', seller: 'consultant', until: 'subscribe by' },
  keptColumns: { ref: 'ref', unit: 'unit', customer: 'customer', kept: 'not given back' },
  heading: (ref, unit, state) => `${ref}: reservation of ${unit} · ${state}`,
  question: (customer, unit) => `${customer} reserves ${unit}?`,
  sure: 'Reserve',
  made: (ref, unit) => `${ref}: ${unit} is reserved`,
  amountOutOfPlace:
    'What is paid for a reservation must be more than nothing and less than the price, e.g. 20000',
  act: 'reserved',
  hisAlready: (ref, unit) => `This customer has reserved ${unit} already: ${ref}. He can subscribe.`,
  follows: (until) =>
    `It can be had back and is no money received before the subscription; unless subscribed by ${until}, the unit is for sale again.`,
  claimFollows: (amount, method) => `${amount} (${method}) goes to finance with it.`,
  drop: 'Give it up',
  subscribe: 'Subscribe',
  receive: 'Money came in',
  askRefund: 'Ask for the refund',
  dropFollows: (kept) =>
    kept === undefined
      ? 'The unit is for sale again. No undo.'
      : `The unit is for sale again. ${kept} came in: ask for the refund afterwards. No undo.`,
  refundable: (ref) =>
    `${ref} is a reservation, which can be had back: it is not forfeited. Give it up with: unreserve ${ref} reason=…`,
  subscribed: (ref) => `${ref} is a subscription by now; the manager withdraws it.`,
  subscribeFirst: (ref) => `${ref} is a reservation: subscribe first.`,
  takenOver: (ref, money) => `Takes over reservation ${ref}: ${money} counts as the deposit.`,
  takenOverPart: (ref, money, left) =>
    `Takes over reservation ${ref}: ${money} counts towards the deposit, ${left} is left.`,
  takenOverEmpty: (ref) => `Takes over reservation ${ref}; nothing was said to be paid.`,
  turned: (ref, amount) => `reservation of ${amount} counts as deposit (${ref})`,
  reserved: (ref) => `reserved ${ref}`,
  soon: (ref, unit, customer) => `Reservation ${ref} ends soon: ${customer}, ${unit}`,
  lapsed: (ref, unit, customer) =>
    `Reservation ${ref} is over: ${customer} has not subscribed, ${unit} is for sale again`,
  kept: (ref, money) =>
    `${money} came in: it counts when the customer subscribes to this unit after all; otherwise ask for the refund (refund ${ref} amount reason=…).`,
  dayReserved: (n) => `Reserved, to be subscribed: ${n}`,
  dayKept: (n) => `Reservations that ended, not refunded: ${n}`,
};
