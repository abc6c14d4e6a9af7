import type { reception as zh } from '../zh-CN/reception.ts';
import { customer } from './customer.ts';

const said = customer.commands['customer.register'].fields;
const arrivalHints = {
  phone: 'choose “left no phone” where none was left',
  consultant: 'only where the customer asks for somebody; otherwise the rota decides',
  source: 'empty means visit',
};
const record = {
  party: 'party',
  units: 'units seen',
  feedback: 'feedback',
  concerns: 'concerns',
  level: 'level',
  next: 'next',
  nextMethod: 'next method',
  nextGoal: 'next goal',
};

export const reception: typeof zh = {
  commands: {
    'visit.arrive': {
      title: 'Register a visit',
      about: 'somebody has come: a known customer goes to his consultant, a new one to whose turn it is',
      examples: ['visit Mr Wong 13800138003', 'visit Ms Lee 13900139004 party of 3', 'visit C12'],
      fields: {
        ...said,
        noPhone: 'left no phone',
        party: 'party',
        consultant: 'consultant',
        customer: 'customer',
        units: 'units seen',
        concerns: 'concerns',
        feedback: 'feedback',
        visitType: 'first or repeat',
      },
      hints: arrivalHints,
    },
    'visit.callIn': {
      title: 'Register a call',
      about: 'somebody has called in: whoever answers keeps him; what the desk answers goes by turns',
      examples: ['incoming Mr Lee 13900139005 3 rooms', 'incoming Ms Chow 13700137006 consultant=李娜'],
      fields: {
        ...said,
        consultant: 'consultant',
        customer: 'customer',
        concerns: 'concerns',
        feedback: 'feedback',
      },
      hints: { consultant: arrivalHints.consultant, source: 'empty means call-in' },
    },
    'visit.record': {
      title: 'Record a reception',
      about: 'how it went: how many, units seen, feedback and concerns; and the next contact',
      examples: ['reception C12 saw 1502 too expensive', 'reception'],
      fields: { ...record, customer: 'customer', visit: 'visit', opened: 'opened' },
      hints: {
        units: 'e.g. 1502, 1503',
        feedback: 'what the customer said',
        concerns: 'e.g. price, down payment',
        next: 'e.g. tomorrow 3pm, saturday afternoon; the owner is reminded',
      },
    },
    'visit.prepare': {
      title: 'Prepare a visit',
      about: 'before a customer comes: who, wants, history, open concerns, and what is to be ready',
      examples: ['preparation C12'],
      fields: { customer: 'customer' },
      hints: { customer: 'e.g. C12' },
    },
    'visit.passOn': {
      title: 'Pass a visitor on',
      about: 'whoever was to receive cannot; the next in the rota does',
      examples: [],
      fields: { visit: 'visit' },
    },
    'rota.show': {
      title: 'The rota',
      about: 'whose turn it is and why; say that you are busy, on leave or back',
      examples: ['rota', 'rota busy', 'rota back', 'rota 李娜 leave', 'rota start 李娜 陈浩'],
      fields: { action: 'state', people: 'people' },
      hints: { people: 'only the desk and managers speak for others and set the order of the day' },
    },
  },

  nameless: 'a visitor without a name',
  anotherHall: 'not in this hall',
  people: (n) => String(n),
  withState: (name, state) => `${name} (${state})`,
  clause: '; ',

  whoIsIt: {
    visit: (name) =>
      name === undefined
        ? 'Who has come? Give a name and a phone, or press the name of whoever is expected; where nothing was left, “left no phone”.'
        : `What is the phone of ${name}? Press the name of somebody known, or “left no phone”.`,
    callIn: (name) =>
      name === undefined ? 'Who has called? Give a name and a phone.' : `What is the phone of ${name}?`,
  },
  nameMissing: 'A new customer: what is the name?',
  onlyDeskNames:
    'Only the desk and managers name who receives and speak for others in the rota. New customers go by turns.',
  nobodyThere: (who) =>
    `No consultant is there, so nothing was registered.${who === '' ? '' : ` The rota: ${who}.`} A manager may say “rota 李娜 back”, or name somebody: consultant=NAME.`,
  hereAlready: {
    visit: (label, at, name) =>
      `${label} was registered today at ${at} and is received by ${name}. A group counts once a day; nothing was added.`,
    callIn: (label, at, name) =>
      `The call of ${label} was registered today at ${at} and is with ${name}. It counts once a day; nothing was added.`,
  },
  hereAlreadyElsewhere: 'Registered today already; a colleague is taking care. Nothing was added.',

  receives: {
    visit: (name, who) => `${name} receives ${who}`,
    callIn: (name, who) => `Call registered, ${name} takes care of ${who}`,
  },
  youReceive: {
    visit: (who) => `You receive ${who}`,
    callIn: (who) => `Call registered, you take care of ${who}`,
  },
  goesElsewhere: {
    visit: {
      owner: 'A known customer: the consultant in charge has been told and receives; no turn is used.',
      colleague:
        'A known customer: a colleague who is there was asked to receive; no turn is used, the ownership stays.',
      self: 'A known customer whose consultant is away: please receive; no turn is used, the ownership stays.',
      free: 'Known from before, but nobody has this customer now: a colleague was asked to receive, by turns.',
    },
    callIn: {
      owner: 'A known customer: the call is registered and the consultant in charge has been told.',
      colleague:
        'A known customer: the call is registered and a colleague who is there was asked to see to it; the ownership stays.',
      self: 'A known customer whose consultant is away: the call is registered, and the consultant is told that you took it; the ownership stays.',
      free: 'Known from before, but nobody has this customer now: the call is registered and goes to a colleague, by turns.',
    },
  },
  pleaseReceive: {
    visit: (who) => `Please receive ${who}`,
    callIn: (who) => `Somebody called in, please take care of ${who}`,
  },
  receivedForYou: {
    visit: (who, name) =>
      `Your customer ${who} has come. You are away: ${name} receives; the customer stays yours.`,
    callIn: (who, name) => `Your customer ${who} called; ${name} answered. The customer stays yours.`,
  },
  takenBack: {
    visit: (who) => `The visit of ${who} was taken back; nobody has to be received.`,
    callIn: (who) => `The call of ${who} was taken back; there is nothing to see to.`,
  },
  receivedBy: (who, name) => `${who} is received by ${name}.`,

  facts: {
    visit: 'visit',
    party: 'party',
    receiver: 'received by',
    why: 'why',
    skipped: 'passed over',
    planned: 'planned as',
    channel: 'Channel',
  },
  filed: (company, outcome) => `${company}: ${outcome}`,
  why: {
    turn: () => 'next in the rota',
    makeUp: () => 'a turn owed: was busy when it came',
    named: () => 'named; counts as a turn',
    owner: () => 'a returning customer goes to the owner and uses no turn',
    ownerAway: (owner) =>
      `the owner (${owner}) is away; the rota says who receives meanwhile, no turn is used, the ownership stays`,
    passed: () => 'passed on by a colleague; next in the rota',
    answered: () => 'answered the call',
  },
  namedNoTurn: 'named; a known customer uses no turn',
  takenUp: {
    pool: (name) => `was in the pool, now with ${name}`,
    leaver: (name) => `the former consultant has left, now with ${name}`,
  },

  arrivedButton: 'has come',
  recordButton: 'record',
  passOnButton: 'pass on',
  prepareButton: 'prepare',
  rotaButton: 'rota',

  noVisit: 'No visit of today waits for your record. Register it first: visit Mr Wong 13800138003',
  howWasIt: (who) => `${who}: how did it go?`,
  sayHow: 'Give some feedback, or at least units seen or concerns',
  recorded: (who) => `Recorded the reception of ${who}`,
  recordedAlready: (who) => `This reception of ${who} was recorded already. “log” adds to it.`,
  notToday: (who, day) =>
    `${who} came on ${day}; that cannot be passed on any more. Register today’s visit if there is one.`,
  received: (party) => `Visit, party of ${party}`,
  seen: (units) => `saw ${units}`,

  preparation: {
    heading: (label) => `Preparing for ${label}`,
    expected: 'expected',
    concerns: (text) => `Open concerns: ${text}`,
    visits: 'Was here',
    visit: (day, units) => (units === '' ? `· ${day}` : `· ${day}, saw ${units}`),
    checklist: 'Have ready:',
  },

  rota: {
    heading: (project, day) => `${project} rota · ${day}`,
    next: (name, why) => `${name} is next: ${why}`,
    inOrder: (round, turns) => `round ${round}, in order; ${turns} new today`,
    owed: 'a turn owed, was busy when it came',
    passedOver: (names) => `Passed over first: ${names}. Who is busy is owed a turn, who is on leave is not.`,
    nobody: 'Nobody is there. Whoever is back says “rota back”; a manager may say “rota 李娜 back”.',
    empty: 'This project has no consultants yet. An administrator adds members first.',
    columns: ['name', 'state', 'received', 'owed'],
    ledger: 'Today so far:',
    entry: (at, name, what, why) => `· ${at} ${name} ${what}${why === undefined ? '' : ` (${why})`}`,
    kinds: {
      turn: 'had a turn',
      makeUp: 'had a turn owed',
      skipped: 'was passed over',
      returning: 'received a returning customer',
    },
    reasons: {
      busy: 'busy',
      leave: 'on leave',
      passed: 'passed on',
      named: 'named',
      ownerAway: 'owner away',
    },
    changed: (name, state) => `${name} is now: ${state}`,
    already: (name, state) => `${name} is “${state}” already.`,
    notInIt: (name) => `${name} is not in today’s rota. The desk or a manager may say “rota start …”.`,
    started: 'The order of today is set',
    onlyRunnersStart: 'Only the desk and managers set the order of the day.',
    oneAtATime: 'One at a time, e.g. “rota 李娜 leave”.',
    sayWhat: 'Which state? E.g. “rota 李娜 leave”, “rota busy”, “rota back”.',
  },
};
