import type { paper as zh } from '../zh-CN/paper.ts';

export const paper: typeof zh = {
  commands: {
    'paper.make': {
      title: 'Make the subscription paper',
      about: 'fills in the company’s template for you to download and print; names first what is missing',
      examples: ['agreement D7', 'agreement A-1-1502'],
      fields: { subscription: 'subscription', blank: 'leave blank' },
      hints: { subscription: 'e.g. D7, or the unit' },
    },
    'template.show': {
      title: 'Templates of papers',
      about: 'the company’s templates: send a Word document for a new version, an administrator approves it',
      examples: ['papers', 'papers subscription', 'papers contract approve 2'],
      fields: { kind: 'paper', action: 'action', number: 'version', file: 'Word document', other: 'other' },
      hints: {
        number: 'which version, e.g. 2',
        file: '.docx; places to fill in stand as {客户姓名}, {房号}',
      },
    },
    'template.decide': {
      title: 'Approve a template',
      about: 'approve or retire a version of a template',
      examples: [],
      fields: { template: 'template', action: 'action' },
    },
  },
  undoKind: 'template',
  kinds: { subscription: 'subscription', contract: 'contract' },
  states: { draft: 'waits', approved: 'in use', retired: 'retired' },
  heading: (what) => `Template of the ${what}`,
  listHeading: 'Templates of papers',
  version: (n) => `version ${n}`,
  title: (what, n) => `version ${n} of the ${what} template`,
  columns: {
    kind: 'paper',
    version: 'version',
    state: 'state',
    at: 'time',
    uploadedBy: 'sent by',
    decidedBy: 'decided by',
  },
  none: (what) => `There is no template of the ${what} yet.`,
  how: (what) =>
    `Save the company’s ${what} as .docx with the places to fill in as {客户姓名}, {房号}, and send the file with “papers ${what}”. The sample shows how.`,
  sample: (what) => `Sample of the ${what}`,
  sampleName: (what) => `sample ${what} template`,
  download: (n) => `Download version ${n}`,
  places: 'Places',
  table: (name, columns) =>
    `${name}: a row of a table, as {#${name}}${columns.map((one) => `{${one}}`).join(' ')}{/${name}}`,
  uploaded: (title) => `Received ${title}: an administrator is to approve it`,
  uploadedOwn: (title) => `Received ${title}: it is not in use yet`,
  found: (n, names) => `${n} places to fill in: ${names}.`,
  foundNone: 'It has no places to fill in: every paper will be the same.',
  noAdmin: 'The company has no administrator: please ask whoever runs this system.',
  askHeading: (title, name) => `${name} sent ${title}: please look at it and approve it`,
  approve: 'Approve',
  retire: 'Retire',
  sendBack: 'Do not use',
  approved: (title) => `In use from now on: ${title}`,
  approvedBy: (title, name) => `${name} approved ${title}`,
  retired: (title) => `Retired: ${title}`,
  retiredBy: (title, name) => `${name} retired ${title}`,
  replacedNote: (n) => `Version ${n} is retired.`,
  noneInForce: (what) => `No template of the ${what} is in use now: none can be made.`,
  already: (title, state) => `This is so already (${state}): ${title}.`,
  gone: 'There is no such version of a template; perhaps it was taken back.',
  noDraft: (what) => `No template of the ${what} waits for approval.`,
  nothingInForce: (what) => `No template of the ${what} is in use.`,
  noVersion: (what, n) => `The ${what} template has no version ${n}.`,
  whichKind: 'A template of which paper?',
  approveDenied: 'An administrator approves and retires templates.',
  denied: 'Clerks and directors send templates of papers, administrators approve them.',
  importTables: 'An empty table for an import?',
  importTable: (what) => `Import template: ${what}`,
  fileGone: 'The file did not arrive. Please send it again.',
  unknownHeading: 'The template was not kept',
  unknown: ({ name, nearest, why }) =>
    why === 'elsewhere'
      ? `{${name}} cannot stand there: it belongs to another paper, or its table is not written right`
      : nearest === null
        ? `{${name}} is not known`
        : `{${name}} is not known: {${nearest}}?`,
  mend: (what) => `Please correct it and send it again. “papers ${what}” lists the places.`,
  faults: {
    damaged: 'This is no complete Word document (.docx). Please save it as .docx in Word and send it again.',
    bomb: 'This file becomes far too large when it is opened, and was not kept.',
    oldOrLocked: 'This file is protected by a password. Please remove it and send the file again.',
    program:
      'This file has macros or other programs in it, and was not kept. Please remove them and send it again.',
    braces: 'Some braces of the template do not fit',
  },
  made: (ref, unit) => `The paper of ${ref} is ready · ${unit}`,
  madeFrom: (title) =>
    `Made from ${title}. Please check it before you print it; the link opens for you alone, for 12 hours.`,
  blankNote: (names) => `Left blank: ${names}.`,
  get: (what) => `Download the ${what}`,
  fileName: (what, ref, unit) => `${what} ${ref} ${unit}`,
  ended: (ref, state) => `${ref} is over (${state}): no paper is made any more.`,
  noTemplate: (what) =>
    `No template of the ${what} is in use, so that none can be made. A clerk sends one with “papers ${what}”, an administrator approves it.`,
  templateGone: (title) =>
    `The file of ${title} cannot be opened any more: please send and approve a new version.`,
  missingHeading: (ref, what) => `${ref} lacks data: no ${what} was made`,
  missing: {
    customer: (names, ref) => `The customer lacks ${names}: “edit ${ref} …”`,
    unit: (names, key) => `The unit lacks ${names}: the planner gives it with “unit ${key} …”`,
    building: (names, building) =>
      `The building lacks ${names}: the planner gives it with “building ${building} …”`,
    deal: (names) => `The deal lacks ${names}.`,
  },
  fillCustomer: 'Complete the customer',
  makeBlank: 'Make it with blanks',
  near: (places) =>
    `They are at: ${places}. Each place is written as {客户姓名}; a table begins with {#付款计划} and ends with {/付款计划}.`,
};
