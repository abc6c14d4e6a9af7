import type { customer as zh } from '../zh-CN/customer.ts';

const details = {
  name: 'name',
  phone: 'phone',
  gender: 'gender',
  level: 'level',
  source: 'source',
  path: 'path',
  rooms: 'bedrooms',
  budget: 'budget',
  downPayment: 'down payment',
  area: 'area',
  floor: 'floor',
  orientation: 'facing',
  purpose: 'purpose',
  place: 'location',
  age: 'age',
  occupation: 'occupation',
  address: 'address',
  channelCompany: 'channel company',
  channelAgent: 'agent',
  referrer: 'referrer',
  firstContactAt: 'first contact',
  firstContactNote: 'notes',
};

const hints = {
  phone: 'any writing will do',
  rooms: 'e.g. 3',
  budget: 'e.g. 3m, 2.6m-3.2m, up to 3m',
  downPayment: 'e.g. 800k',
  area: 'm², e.g. 120, 89-105',
  floor: 'e.g. 10-20',
  path: 'how they heard of us',
  firstContactAt: 'empty means now; for a late entry when it was, e.g. yesterday 3pm',
};

export const customer: typeof zh = {
  commands: {
    'customer.register': {
      title: 'Register a customer',
      about: 'registers a customer: a name and a phone are enough, the rest can follow',
      examples: [
        'customer Ms Lee 13900139002 3 bedrooms budget 3m',
        'customer Mr Wang 13800138001 source=visit level=A',
      ],
      fields: { ...details, noPhone: 'left no phone' },
      hints,
    },
    'customer.find': {
      title: 'Find a customer',
      about: 'finds your customers by reference, phone, last four digits or name',
      examples: ['find C12', 'find 8000', 'find Lee'],
      fields: { query: 'query' },
      hints: { query: 'reference, phone, last four digits or name' },
    },
    'customer.edit': {
      title: 'Change a customer',
      about: 'changes what you say of a customer, and nothing else',
      examples: ['edit C12 budget 3.2m level=A', 'edit C12 phone=13900139009'],
      fields: { customer: 'customer', ...details, keepPhones: 'keep phones' },
      hints: {
        ...hints,
        customer: 'e.g. C12',
        phone: 'a new number; the present ones stay',
        firstContactAt: 'the entry deadline depends on it: only a manager may change it',
      },
    },
    'phone.reveal': {
      title: 'Show a phone',
      about: 'shows the full phone of your customer, to you alone, on record',
      examples: ['phone C12'],
      fields: { customer: 'customer' },
      hints: { customer: 'e.g. C12' },
    },
    'operation.undo': {
      title: 'Undo',
      about: 'takes back what you last did within 10 minutes',
      examples: ['undo', 'undo C12'],
      fields: { record: 'reference', made: 'time' },
    },
  },

  customer: 'customer',
  owner: 'owner',
  state: 'state',
  phones: 'phone',
  noPhone: 'left no phone',
  nobody: '–',

  registered: (label) => `Registered ${label}`,
  noPhoneButton: 'left no phone',
  whichPhone: (name) =>
    `What is the phone of ${name}? With it I can register; if none was left, press “left no phone”.`,
  phoneMissing: 'Please give the phone, or choose “left no phone”',
  contactInFuture: 'The first contact cannot lie in the future',
  entry: 'entry deadline',
  entryOnTime: (due) => `${due}, in time`,
  entryLate: (due) => `entered late (was due by ${due})`,
  missing: (fields) => `Still missing: ${fields}`,
  completeness: (filled, of) => `${filled} of ${of} filled in`,
  completenessLabel: 'record',
  fill: 'complete',
  undoButton: 'undo',

  alreadyYours: (label) => `This phone is already your customer ${label}. Nothing was registered twice.`,
  alreadyTheirs: (label, owner) =>
    `This phone is already registered: ${label}, owned by ${owner}. Nothing was registered twice.`,
  alreadyElsewhere:
    'The company already has a customer with this phone, so nothing was registered. For a ruling please ask the sales manager.',
  addTo: (ref) => `add to ${ref}`,

  recentHeading: 'Recent customers',
  recentEmpty: 'You have no customers yet. Register one: customer Mr Wang 13800138001 3 bedrooms',
  severalHeading: (n) => `${n} found`,
  severalMore: (n) => `There are several; here are ${n}. Say more to narrow it down.`,
  columns: {
    customer: 'customer',
    phone: 'phone',
    level: 'level',
    state: 'state',
    lastFollowUp: 'last follow-up',
  },
  lastFollowUps: 'last follow-ups',
  noFollowUps: 'no follow-up yet',
  openPlans: 'plans',
  logButton: 'log',
  planButton: 'plan',
  phoneButton: 'phone',

  edited: (label) => `Updated ${label}`,
  unchanged: (label) => `${label} already reads like that; nothing changed.`,
  change: (before, after) => `${before} → ${after}`,
  blank: '(empty)',
  phoneAdded: (kept) => `The new number is now the first one; kept as well: ${kept}`,
  phoneAddedFirst: 'The number was added',
  phonePreferred: (phone) => `${phone} was already this customer's; it is now the first one`,
  newPhone: 'new phone',
  originGuarded: (fields) =>
    `${fields}: set at the first visit, because commission depends on it. Please ask the sales manager to correct it.`,
  firstContactGuarded:
    'The entry deadline depends on the time of the first contact. Please ask the sales manager to correct it.',

  phoneHeading: (label) => `Phone of ${label}`,
  phonePrimary: 'first',
  phoneOther: 'other',
  phoneAudited: 'Only you can see this, and it is on record.',
  phoneNone: (label) => `${label} left no phone.`,

  undone: (what) => `Taken back: ${what}`,
  undoneLines: {
    removed: (what) => `${what} is removed`,
    restored: (what) => `${what} is as it was before`,
    returned: (what) => `${what} is back`,
  },
  undoneNumberFree: 'The number is free again.',
  undoKinds: {
    followUp: 'the follow-up',
    target: 'the target',
    project: 'the project',
    team: 'the team',
    member: 'the member',
    identity: 'the account',
    assignment: 'the assignment',
    channel: 'the channel',
    policyEntry: 'the policy',
  },
  nothingToUndo: (minutes) => `You have done nothing in the last ${minutes} minutes that can be taken back.`,
  nothingToUndoOf: (ref, minutes) =>
    `You have done nothing with ${ref} in the last ${minutes} minutes that can be taken back.`,
  undoStale:
    'You have done something since this card, or it was taken back already, or it is too late. To take back the last thing, say “undo”.',
  undoBlocked: (what) =>
    `${what} was changed again since, and taking this back would lose that change, so nothing was done. Please correct it with “edit”.`,
  undoBlockedByRecords: (what) =>
    `${what} has follow-ups or plans by now and cannot be taken back as a whole. Take those back first, or correct it with “edit”.`,
};
