import { policies } from './policies.ts';
import type { DurationUnit } from '../../domain/values.ts';
import type { company as zh } from '../zh-CN/company.ts';
import { companyCommands } from './companyCommands.ts';

const UNITS: Readonly<Record<DurationUnit, string>> = {
  workingDay: 'working day',
  workingHour: 'working hour',
  day: 'day',
  hour: 'hour',
  minute: 'minute',
};

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

export const company: typeof zh = {
  commands: companyCommands,
  colon: ': ',
  code: 'code',
  people: 'members',
  change: 'Change',
  andMore: (n) => ` and ${n} more`,

  nameNeeded: 'Please give a name that can be read, up to 40 characters',
  zoneUnknown: (typed) => `There is no time zone “${typed}”. For example: Asia/Shanghai`,
  hoursUnreadable:
    'These hours could not be read. For example: 09:00-18:00, or Mon-Fri 9:00-12:00 13:00-18:00',
  projectCreated: (name, code) => `Project “${name}” is there, code ${code}`,
  projectNext: (name) => `Next, a team: “team ${name} Team1”. “setup” shows all the steps.`,
  projectExists: (name, code) => `There is a project “${name}” already, code ${code}.`,
  projectList: 'Projects',
  newProject: 'New project',
  projectFirst: 'There is no project yet. Please create one first: “project Cloudbrook”.',
  projectUnknown: (typed, known) =>
    known.length === 0
      ? 'There is no project yet. Please create one first: “project Cloudbrook”'
      : typed === ''
        ? `Which project? ${quoted(known)}`
        : `There is no project “${typed}”. There is: ${quoted(known)}`,
  projectWhich: (known) => `Which project? ${quoted(known)}`,

  teamCreated: (project, team) => `${project} now has “${team}”`,
  teamNext: (project, team) =>
    `Next, its members: “member slack:U012AB3CD Lina consultant project=${project} team=${team}”.`,
  teamExists: (project, team) => `${project} has “${team}” already.`,
  teamList: 'Teams',
  newTeam: 'New team',
  noTeams: 'There is no team yet. For example: “team Cloudbrook Team1”.',
  teamUnknown: (typed, known, project) =>
    known.length === 0
      ? `There is no team yet. Please create one first: “team ${project} ${typed}”`
      : `There is no team “${typed}”. There is: ${quoted(known)}`,
  teamWhere: (typed) => `Several projects have “${typed}”. Please add project=…`,

  memberTitle: (name, role) => `${name} (${role})`,
  worksIn: 'works in',
  accounts: 'accounts',
  access: 'access',
  ended: 'ended',
  newMember: 'Add a member',
  newcomerAsks: (name, account) =>
    `${name} (${account}) wrote to me but is no member yet. Press to add a colleague; to link the account to somebody who is there, send “member ${account} name”.`,
  joinedByDirectory: (title, by) =>
    `${title} became a member by the ${by} in WeCom. If that is wrong, say “member NAME ROLE”, or “member NAME disable”.`,
  newcomerHeading: 'A new colleague would like to join',
  memberList: (n) => `Members (${n})`,
  memberAdded: (title) => `${title} has been added`,
  memberChanged: (before, after) => (before === after ? `${after} has been updated` : `${before} → ${after}`),
  tellThem: (name) => `Ask ${name} to send me “setup” in a direct message, and work can begin.`,
  withoutTeam: (name) =>
    `${name} is in no team yet, so no team manager sees these customers: “member ${name} team=Team1”.`,
  managerNext: (name) =>
    `${name} can set targets: “target Name this month follow-ups=200 new customers=40”, and make a channel receive the reports by saying “channel reports” in it.`,
  consultantNext: (name) => `${name} could begin with “customer Mr Wang 13800138001 3 bedrooms budget 3m”.`,
  identityUnreadable: (typed) =>
    `“${typed}” is not an account that I can read. Write slack:U012AB3CD or wecom:lina, with the workspace if you like: slack:T01:U012AB3CD`,
  identityNeeded: 'They are not registered yet. Please give an account, e.g. slack:U012AB3CD',
  memberUnknown: (typed, near) =>
    near.length === 0
      ? `There is no member called “${typed}”.`
      : `There is no member called “${typed}”. Did you mean ${quoted(near)}?`,
  whichNamesake: (name) => `There are several people called “${name}”. Which one?`,
  samePerson: (name) => `There is a “${name}” already. Is it the same person?`,
  anotherPerson: 'No, add somebody else',
  linked: (identity, title) => `${identity} now belongs to ${title}`,
  linkedNext: 'Approvals and escalations go to both accounts, reminders to the one used last.',
  accessOn: (title) => `${title} has access again`,
  accessOff: (title) => `The access of ${title} has ended, as of now`,
  alreadyOn: (title) => `${title} has access already.`,
  alreadyOff: (title) => `The access of ${title} has ended already.`,
  lastAdmin: (title) =>
    `${title} is the last administrator and must stay one. Please add another administrator first.`,
  leftOpen: (plans) =>
    `They leave ${plans} open plan${plans === 1 ? '' : 's'}, which will remind nobody. Please have a manager reassign them.`,
  nothingLeftOpen: 'They leave no open plans.',
  hasLeft: (name) => `${name} has left the company; the account is closed`,
  leftWith: (plans, customers) =>
    `${plans === 0 ? 'No open plans' : `${plans} open plan${plans === 1 ? '' : 's'}`}, ${customers} customer${customers === 1 ? '' : 's'}.${plans === 0 ? '' : ' Please choose who takes over:'}`,

  sayInChannel: 'Please say this in the channel itself: add me to it, then send “channel reports” there.',
  channelReceives: 'This channel receives',
  channelNothing: 'This channel receives nothing. For the reports, say “channel reports” in it.',
  channelWhichProject: 'Of which project?',
  robotAlone: 'The address of a robot is the key to its group: say it alone with me, not in a group.',
  robotUnreadable: 'I cannot read this address. Add a robot to the group and copy the whole Webhook address.',
  robotSpeaks: 'Loupan is connected to this group; reports will be posted here.',
  robotOff: 'This group receives nothing any more.',
  robotSet:
    'Registered; the address is kept encrypted and not shown again. Please recall your message. The group should receive a message now; if not, “deliveries” says why.',
  allTeams: 'all teams',
  notYourChannel: 'This channel belongs to another team; you cannot change it. Please ask an administrator.',
  notYourTeam: 'You can only set the channels of your own team. Please add team=your team.',

  policyList: 'Policies',
  policyColumns: ['name', 'policy', 'now', 'default', 'since', 'set by'],
  policyRow: (title, project, concerns, rule) =>
    `${title}${project === undefined ? '' : ` · ${project}`} (${concerns}, ${rule})`,
  policyHow:
    'To change one: “policy customer.entry 2 working days”; for one project only, add project=Cloudbrook.',
  policyUnknown: (typed, near) =>
    near.length === 0
      ? `There is no policy “${typed}”. “policy” lists them.`
      : `There is no policy “${typed}”. Did you mean ${quoted(near)}?`,
  policyRefused: (typed, allowed) => `“${typed}” is not possible. It can be: ${allowed}.`,
  policyFields: (unknown, allowed) => `There is no such field: ${unknown}. It can be: ${allowed}.`,
  policySame: (title, value) => `${title} is ${value} already; nothing was changed.`,
  policyChanged: (title, scope) => `${title} has been changed (${scope})`,
  policyExplained: (title, about, value, allowed) =>
    `${title}: ${about}. It is ${value}, and can be ${allowed}.`,
  oldToNew: (before, after) => `${before} → ${after}`,
  deadlinesStay: 'In force from now on; deadlines already given stay as they are.',
  countsFromNow: 'In force from now on.',
  wholeCompany: 'whole company',
  concerns: {
    consultant: 'consultants',
    everybody: 'whoever registers customers',
    newcomers: 'newcomers',
    planner: 'planners',
    channels: 'channels',
    clerk: 'clerks',
    service: 'service',
    deciders: 'whoever approves',
  },
  roleRuleHow:
    '“tag 销售经理 -> manager Cloudbrook Team1” or “department 3 -> consultant Cloudbrook”, several separated by semicolons; “none” takes them back',
  listHow: (most, longest) =>
    `items separated by commas, at most ${most} of at most ${longest} characters each`,
  ruleSeparator: '; ',
  ruleBy: { tag: 'tag', department: 'department' },
  term: (amount, unit) => `${amount} ${UNITS[unit]}${amount === 1 ? '' : 's'}`,
  policies,

  never: 'never',

  setupComplete: 'Everything is set up',
  setupMissing: (n) => (n === 1 ? 'One step is missing' : `${n} steps are missing`),
  exampleProject: 'Cloudbrook',
  exampleTeam: 'Team1',
  steps: {
    project: {
      title: 'Project',
      label: 'New project',
      todo: ({ project }) => `none yet. Say “project ${project}”`,
    },
    team: {
      title: 'Team',
      label: 'New team',
      todo: ({ project, team }) => `none yet. Say “team ${project} ${team}”`,
    },
    manager: {
      title: 'Manager',
      label: 'Add a manager',
      todo: ({ project, team }) =>
        `none yet. Say “member wecom:wangfang Wangfang manager project=${project} team=${team}”`,
    },
    consultant: {
      title: 'Consultants',
      label: 'Add a consultant',
      todo: ({ project, team }) =>
        `none yet. Say “member slack:U012AB3CD Lina consultant project=${project} team=${team}”`,
    },
    channel: {
      title: 'Report channel',
      todo: ({ team }) =>
        `none yet. Add me to the sales channel and say “channel reports team=${team}” there`,
    },
    targets: {
      title: "This month's targets",
      todo: () => 'none yet. A manager says “target Lina this month follow-ups=200 new customers=40”',
    },
    policies: {
      title: 'Policies',
      label: 'See the policies',
      todo: () => 'all at their defaults. Say “policy” to look through them; they may stay as they are',
    },
  },
  targetsThisMonth: (n) => `${n} set this month`,
  policiesChanged: (n) => `changed ${n} time${n === 1 ? '' : 's'}`,
  keepKeySafe:
    'Phones and addresses are encrypted with LOUPAN_DATA_KEY (in the data folder of the demo). Keep a copy of it elsewhere, apart from the backups of the database: without it they cannot be read.',
  youAre: (title, place) => `You are ${title}, in ${place}`,
  tourHeading: (n, of, title) => `Getting started ${n}/${of}: ${title}`,
  chapters: {
    customers: 'customers and follow-ups',
    hall: 'the sales hall',
    homes: 'homes and what is free',
    deals: 'Deals',
    together: 'working together',
    figures: 'figures',
    care: 'mistakes and secrets',
  },
  chapterAbout: {
    customers: 'One line registers a customer, one line logs a contact, and all of it is found again.',
    hall: 'Register whoever comes or calls: whose turn it is and whose customer can be looked up.',
    homes: 'Homes, prices and who holds what: this is the place that counts.',
    deals:
      'The price first: a discount within your limit counts at once, more goes to approval. Then the customer takes the home: unit, customer and figures move together, and the date to sign is reminded of.',
    together:
      'Look at “today” each morning; plans remind you, and a difficulty stays until it was dealt with.',
    figures: 'Figures come from the records: each can be opened to see them.',
    care: 'A mistake can be taken back for 10 minutes; phones are masked, and who looks at one is noted.',
  },
  tryOrSay: 'Press a button to try it, or say it as above.',
  tourEnd: 'That is all. If you forget how to say something, say “help”.',
  nextChapter: (title) => `Next: ${title}`,
};
