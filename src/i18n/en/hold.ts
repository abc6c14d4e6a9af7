import type { hold as zh } from '../zh-CN/hold.ts';

export const hold: typeof zh = {
  commands: {
    'hold.make': {
      title: 'Hold a unit',
      about:
        'keeps a unit that is for sale for your customer, and gives it back by itself when the time is up',
      examples: ['hold A-1-1502 C12 2 hours', 'hold 1502 for Mr Wang until 6pm'],
      fields: { unit: 'unit', customer: 'customer', until: 'until' },
      hints: {
        unit: 'e.g. 1502 or A-1-1502',
        customer: 'e.g. C12, last four digits or name',
        until: 'e.g. 2 hours, 18:00, tomorrow noon; by the rule when left out',
      },
    },
    'hold.release': {
      title: 'Release a unit',
      about: 'gives a held unit back; whoever waits first is offered it',
      examples: ['release A-1-1502'],
      fields: { unit: 'unit', reason: 'reason', hold: 'hold' },
      hints: { unit: 'left out, your holds are listed' },
    },
    'hold.ask': {
      title: 'Ask for more time',
      about: 'asks the manager to extend a hold',
      examples: [],
      fields: { hold: 'hold' },
    },
    'hold.extend': {
      title: 'Extend a hold',
      about: 'agrees to extend a hold, or does not',
      examples: [],
      fields: { hold: 'hold', by: 'by', asked: 'asked' },
    },
    'hold.beyond': {
      title: 'Extend beyond the longest',
      about: 'asks the director for more than the longest that a hold may run',
      examples: [],
      fields: { hold: 'hold', minutes: 'minutes', reason: 'reason' },
      hints: { reason: 'the director sees it' },
    },
    'wait.join': {
      title: 'Wait for a unit',
      about: 'puts a customer on the waiting list of a held unit; "wait" alone shows your places',
      examples: ['wait A-1-1502 C13', 'wait'],
      fields: { unit: 'unit', customer: 'customer' },
      hints: { unit: 'e.g. A-1-1502', customer: 'e.g. C13' },
    },
    'wait.take': {
      title: 'Take the offer',
      about: 'takes the unit that is offered',
      examples: [],
      fields: { waiting: 'place' },
    },
    'wait.leave': {
      title: 'Stop waiting',
      about: 'leaves the waiting list, or turns the offer down',
      examples: [],
      fields: { waiting: 'place' },
    },
  },
  undoKinds: { hold: 'Hold', activeHold: 'Hold', waiting: 'Place on the waiting list' },

  unitLabel: 'Unit',
  customerLabel: 'Customer',
  untilLabel: 'Until',
  reasonLabel: 'Reason',
  countdown: (until, left) => `until ${until}, ${left} left`,
  left: (hours, minutes) =>
    [...(hours > 0 ? [`${hours} h`] : []), ...(minutes > 0 ? [`${minutes} min`] : [])].join(' ') ||
    'less than a minute',

  release: 'Release',
  ask: 'Ask for more time',
  holdIt: 'Hold it',
  extend: { '1h': 'Extend by 1 hour', '2h': 'Extend by 2 hours' },
  agree: { '1h': 'Agree: 1 hour', '2h': 'Agree: 2 hours' },
  refuse: 'Do not agree',
  beyond: 'Ask the director',
  extensionsLabel: 'Extended so far',
  longEnough: (unit) => `${unit} is held for longer already.`,
  waitFor: 'Wait for it',
  take: 'Take it',
  pass: 'Turn it down',
  leave: 'Stop waiting',
  retry: 'Try again',

  made: (unit, customer) => `${unit} is held for ${customer}`,
  yours: (unit, customer, countdown) => `You already hold ${unit} for ${customer}, ${countdown}.`,
  heldByRole: (unit, role, countdown) =>
    `${unit} is held by a ${role.toLowerCase()}, ${countdown}. You can put your customer on the waiting list.`,
  heldBy: (unit, member, customer, countdown) => `${member} holds ${unit} for ${customer}, ${countdown}.`,
  onOffer: (unit, countdown) =>
    `${unit} is being offered to who waits for it, ${countdown}; nobody else can hold it meanwhile. You can wait too.`,
  offeredToYou: (unit, customer, countdown) =>
    `${unit} is offered to your ${customer}, ${countdown}. Take it?`,
  endingNow: (unit) =>
    `The time of ${unit} is just up and it is being given back. Try again in a few seconds.`,
  notForSale: (unit, state) =>
    `${unit} is ${state.toLowerCase()} and cannot be held: only a unit that is for sale can.`,
  noPermit: (unit) =>
    `The building of ${unit} has no presale permit yet, so it cannot be held. The planner enters the permit.`,
  permitLater: (unit) =>
    `The presale permit of the building of ${unit} is not in force yet, so it cannot be held before.`,
  tooLong: (longest, latest) =>
    `A hold runs for ${longest} at most, until ${latest} at the latest. Say a shorter time.`,
  tooMany: (most, units) =>
    `You hold ${most} units (${units}), and nobody holds more than ${most} at once. Release one first.`,
  oneAtATime: {
    'hold.make': 'Only one unit can be held at a time; please say them one by one.',
    'reservation.make': 'Only one unit can be reserved at a time; please say them one by one.',
    'discount.ask': 'A discount is for one unit at a time; please say them one by one.',
    'subscription.make': 'Only one unit can be subscribed at a time; please say them one by one.',
    'hold.release': 'Only one unit can be released at a time; please say them one by one.',
    'wait.join': 'Only one unit can be waited for at a time; please say them one by one.',
  },
  projectsApart: (customer, unit) =>
    `${customer} belongs to another project than ${unit}, which can neither be held nor waited for on his behalf. Choose a unit of his project, or a customer of this one.`,
  holderFull: (holder, most) =>
    `${holder} holds ${most} units by now, and nobody holds more at once: this release cannot be taken back.`,

  released: (unit) => `${unit} is released`,
  nowForSale: 'It is for sale again.',
  nextOffered: 'It is now offered to the next who waits.',
  notHeld: (unit) => `Nobody holds ${unit}.`,
  notYours: (unit) => `You do not hold ${unit}: only its holder or his manager can release it.`,
  gone: 'There is no such hold, or it is not yours.',
  over: (unit, state, when) => `This hold of ${unit} is ${state} already (${when}).`,
  states: { active: 'running', released: 'released', expired: 'expired', used: 'sold' },
  noneHeld: 'You hold no unit. To hold one, say "hold A-1-1502 C12 2 hours".',
  whichRelease: 'Which one is to be released?',
  releasedFor: (by, unit, customer) => `${by} released ${unit}, which you held for ${customer}`,

  endsSoon: (unit, customer) => `Your hold of ${unit} for ${customer} ends soon`,
  expired: (unit, customer) => `Your hold of ${unit} for ${customer} has ended and the unit was given back`,
  endedCard: (unit, customer, state) => `Hold of ${unit} for ${customer}: ${state}`,
  extendedCard: (unit, customer, countdown) => `Hold of ${unit} for ${customer} extended, ${countdown}`,

  howLong: (unit, countdown) => `${unit} ${countdown}. Extend it by how much?`,
  asked: (unit, names) => `${names} was asked for more time for ${unit}.`,
  alreadyAsked: (unit) => `More time for ${unit} was asked for already; the manager has yet to answer.`,
  nobodyDecides: 'There is no manager who could agree. Please tell an administrator.',
  asksYou: (member, unit) => `${member} asks for more time for ${unit}`,
  decided: (unit, countdown) => `This was answered already, or taken back. ${unit} ${countdown}.`,
  extended: (unit, countdown) => `${unit} is extended, ${countdown}`,
  extendedFor: (by, unit, countdown) => `${by} agreed to extend ${unit}, ${countdown}`,
  refusedAsk: (unit) => `Answered: ${unit} is not extended`,
  refusedFor: (by, unit, countdown) => `${by} did not agree to extend ${unit}, ${countdown}`,
  askSettled: {
    extended: (by, member, unit, until) => `${by} agreed: ${member} holds ${unit} until ${until}`,
    refused: (by, member, unit) => `${by} did not agree to extend ${unit} for ${member}`,
    over: (member, unit) => `${member} no longer needs more time for ${unit}`,
  },

  joined: (customer, unit, place) => `${customer} waits for ${unit}, place ${place}`,
  joinedHow: 'When the unit comes free it is offered in order; you get a card then.',
  alreadyWaits: (customer, unit, place) => `${customer} waits for ${unit} already, place ${place}.`,
  free: (unit) => `Nobody holds ${unit}: no need to wait, it can be held now.`,
  cannotWait: (unit, state) =>
    `${unit} is ${state.toLowerCase()} and cannot be waited for: only a unit that is held can.`,
  waitList: 'Your places on waiting lists',
  noWaits: 'You wait for no unit. To wait for one, say "wait A-1-1502 C13".',
  waitLine: (unit, customer, place) => `${unit} · ${customer} · place ${place}`,
  offerLine: (unit, customer, countdown) => `${unit} · ${customer} · offered, ${countdown}`,
  leftQueue: (customer, unit) => `${customer} no longer waits for ${unit}`,
  passed: (customer, unit) => `${unit} was turned down for ${customer}`,
  offer: (unit, customer) => `${unit} is offered to your ${customer}`,
  offerHow: 'Take it to hold it at once; turned down or out of time, it is kept for him no longer.',
  offerGone: 'There is no such place on a waiting list, or it is not yours.',
  offerOver: (unit, state) => `This place for ${unit} is ${state} already.`,
  waitStates: {
    waiting: 'waiting',
    offered: 'offered',
    taken: 'taken',
    passed: 'over',
    left: 'given up',
  },
  offerRanOut: (unit, customer, next) =>
    `The offer of ${unit} to ${customer} ran out${next ? '; it went to the next' : ''}`,
  offerSettled: (unit, customer, state) => `${unit} · ${customer}: ${state}`,
  soldAway: (unit, customer, state) =>
    `${unit} is ${state.toLowerCase()}: ${customer} no longer waits for it`,
  waitEnded: (unit, customer) => `${customer} is not yours any more and no longer waits for ${unit}`,
  customerGone: (customer) => `${customer} is not yours any more, so it cannot be taken for him.`,

  undoTaken:
    'The unit has gone to somebody else since; this cannot be taken back. Hold it anew, or wait for it.',
  undoMoved:
    'This hold has changed since (extended, reminded, released or ended) and cannot be taken back. To give the unit up, release it.',
  undoAwaited:
    'Somebody waits for this unit, so the hold cannot be taken back. Release it, and they are offered it.',
  undoOffered: 'The unit is being offered to who waits for it, and he was told; this cannot be taken back.',
  undoWaitMoved:
    'This place has changed since (offered, taken or given up) and cannot be taken back. Say "wait" to see how it stands.',

  dayHolds: (n) => `Units you hold: ${n}`,
  dayOffers: (n) => `Offered to you: ${n}`,
  dayAsks: (n) => `More time asked of you: ${n}`,
  dayTeam: (n) => `Units the team holds: ${n}`,
  dayColumns: { unit: 'Unit', holder: 'Held by', customer: 'Customer', until: 'Until' },
};
