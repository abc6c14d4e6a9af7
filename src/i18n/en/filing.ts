import type { filing as zh } from '../zh-CN/filing.ts';

export const filing: typeof zh = {
  commands: {
    'filing.make': {
      title: 'File a customer',
      about: 'files customers for a channel; the middle of a phone may be hidden, several may be pasted',
      examples: ['file Keys Mr Lee 138****8002', 'file Keys Ms Wang 139****9003 tomorrow 15:00'],
      fields: {
        channelCompany: 'company',
        name: 'name',
        phone: 'phone',
        visitAt: 'visit',
        agent: 'agent',
        project: 'project',
        paste: 'text',
        confirm: 'confirm',
      },
      hints: {
        phone: 'the middle may be hidden, e.g. 138****8002',
        visitAt: 'leave empty if not known',
        project: 'your own, if left empty',
      },
    },
    'filing.confirm': {
      title: 'Confirm a visit',
      about: 'the customer has come: confirms the filing with the whole number',
      examples: [],
      fields: { number: 'whole number' },
      hints: { number: 'the customer’s own mobile, 11 digits' },
    },
  },

  made: (name, phone) => `Filed ${name} ${phone}`,
  madeMany: (n, of) => `${n} of ${of} accepted`,
  leftOut: (n, most) => `${n} more were not taken: at most ${most} at a time. Please paste those once more.`,
  company: 'Company',
  agent: 'Agent',
  project: 'Project',
  visitAt: 'Visit',
  until: 'Protected until',
  waits: 'It counts once the visit is confirmed with the whole number.',
  behind: 'Another filing of this number came first. Yours is kept and counts if that one comes to nothing.',
  columns: ['Customer', 'Phone', 'Company', 'Result'],
  accepted: (until) => `accepted, protected until ${until}`,
  acceptedBehind: 'kept, another filing came first',
  confirmButton: 'Confirm the visit',
  newFiling: 'New filing',
  listHeading: (n, atLeast) => `Waiting for the visit: ${n}${atLeast ? ' or more' : ''}`,
  listMore: (n) => `The latest are shown; ${n} more are not.`,
  listEmpty: 'No filing waits for a visit. File one: file Keys Mr Lee 138****8002',
  listColumns: ['Customer', 'Phone', 'Company', 'Filed', 'Protected until'],

  nameNeeded: 'Please write the customer’s name',
  phoneNeeded: 'Please write the phone; the middle may be hidden with *',
  phoneUnreadable: (typed) =>
    `“${typed}” does not tell which number: all 11 digits, or at least the first three and the last four, e.g. 138****8002`,
  companyNeeded: 'Please write which company files',
  visitUnreadable: (typed) => `“${typed}” is no time of a visit; e.g. tomorrow 15:00`,
  visitTooSoon: (lead) => `A filing must come ${lead} before the visit; this is too soon.`,
  visitTooLate: (term, until) =>
    `A filing protects ${term} (until ${until}); the visit must be within that. File later ones later.`,
  projectNotYours: (typed) => `You do not work on “${typed}”.`,
  alreadyFiled: (until) => `This company has filed this number already; it is protected until ${until}.`,
  knownAlready:
    'The company had this customer before the filing, and he is protected: it does not count. The manager can tell more.',

  confirmed: (name, company) => `Visit confirmed: ${name}, brought by ${company}`,
  notCounted: (name) => `The filing of ${name} does not count`,
  noneMatches: (phone) => `No filing that waits for a visit matches ${phone}.`,
  numberNeeded: 'Please write the customer’s whole number',
  otherCompany: 'another company',
  outcomeColumns: ['Company', 'Filed', 'Result'],
};
