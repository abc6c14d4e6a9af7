import type { pool as zh } from '../zh-CN/pool.ts';

export const pool: typeof zh = {
  commands: {
    'pool.show': {
      title: 'Pool',
      about: 'customers who are nobody’s: take one, put one in, or, as a manager, give one to a colleague',
      examples: [
        'pool',
        'pool level A 3 rooms',
        'pool take C12',
        'pool put C12 reason=moved abroad',
        'pool assign C12 李娜',
      ],
      fields: {
        action: 'action',
        customer: 'customer',
        to: 'to',
        reason: 'reason',
        query: 'filter',
        below: 'from',
        since: 'since',
      },
      hints: { customer: 'e.g. C12', to: 'for assigning', reason: 'for putting in' },
    },
  },

  heading: 'In the pool',
  filtered: (what) => `In the pool: ${what}`,
  empty: 'There is nobody in the pool.',
  none: (what) => `Nobody in the pool matches “${what}”.`,
  oneHeading: (label) => `In the pool: ${label}`,
  columns: {
    customer: 'Customer',
    level: 'Level',
    wants: 'Wants',
    source: 'Source',
    lastContact: 'Last contact',
    contacts: 'Contacts',
  },
  address: { m: ' (Mr)', f: ' (Ms)', unknown: '**' },
  take: 'Take',
  whom: {
    take: 'Which customer? For example: pool take C12. “pool” lists them.',
    assign: 'Which customer, and to whom? For example: pool assign C12 李娜.',
    release: 'Which customer goes to the pool? For example: pool put C12 reason=moved abroad.',
  },
  notThere: (typed) =>
    `“${typed}” is not in the pool. Names are hidden there: give a reference, a whole phone, or a filter such as “pool level A”.`,
  gone: (typed) =>
    `“${typed}” is not in the pool that you can take from; a colleague may just have been faster. “pool” shows who is there now.`,
  mustWait: (ref, until) =>
    `${ref} was yours: by the rule “Wait of the former consultant” you can take them back from ${until} on.`,
  dailyLimit: (most) =>
    `By the rule “Captures a day” it is ${most} a day for each person, and today’s are used up. You can take the next from midnight on.`,
  ownedLimit: (most, has) =>
    `By the rule “Customers at most” you may have ${most} open customers, and you have ${has}. Give some up first.`,
  runs: (ref) =>
    `${ref} has a unit on hold or on offer and cannot be taken now. Please ask the sales manager to assign the customer.`,
  registeredThere: 'The customer with this number is in the pool: take them instead of registering anew.',
  taken: (label) => `Taken: ${label}`,
  mayNotAssign: 'The manager assigns customers of the pool. You can take one yourself: pool take C12.',
  toWhom: (ref) => `To whom? For example: pool assign ${ref} 李娜.`,
  cannotTake: (name) =>
    `“${name}” is nobody whom you can assign to: somebody active in this project and in your team. Please give the full name.`,
  assigned: (label, to) => `${label} is ${to}’s now.`,
  assignedToYou: (by, label) => `${by} has given you from the pool: ${label}`,
  takenBack: (by, refs) => `${by} has taken the assignment back: ${refs} is in the pool again`,
  whyRelease: (label) => `Why does ${label} go to the pool?`,
  released: (label) => `Put into the pool: ${label}`,
  releasedBy: (by, label, reason) => `${by} has put your customer ${label} into the pool: ${reason}`,
  already: (label) => `${label} is in the pool already.`,
  notReleasable: (label, state) => `${label} is ${state} and cannot go to the pool.`,
  holds: (label, unit) => `${label} still has ${unit} on hold: release the unit first.`,
  planClosed: 'went to the pool',
  planClosedFor: (reason) => `went to the pool: ${reason}`,

  warnHeading: (owner, n) =>
    owner === undefined
      ? `${n} of your customers will go to the pool`
      : `${n} of ${owner}’s customers will go to the pool`,
  goneHeading: (owner) =>
    owner === undefined ? 'Customers of yours went to the pool' : `Customers of ${owner} went to the pool`,
  lastWarning: (n) => `Last warning (${n})`,
  firstWarning: (n) => `Protection ends (${n})`,
  wentToPool: (n) => `Protection over, now in the pool (${n})`,
  warnLine: (label, when) => `${label}: to the pool from ${when}`,
  howToKeep: 'Reach the customer and log it: an effective follow-up extends the protection.',
  logFor: (label) => `Log ${label}`,
  look: 'Look at a customer',
  andMore: (n) => `and ${n} more`,
  goesToPool: 'To the pool',
  goesFrom: (when) => `from ${when}, unless there is an effective follow-up`,
  dayEnding: (n) => `Protection ends soon (${n})`,
  dayLine: (label, until) => `${label}: protected until ${until}`,
  dayOver: (label, when) => `${label}: protection over, to the pool from ${when} at the earliest`,
};
