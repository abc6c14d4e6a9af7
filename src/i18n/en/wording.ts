import type { wording as zh } from '../zh-CN/wording.ts';

export const wording: typeof zh = {
  commands: {
    'wording.show': {
      title: 'Wording',
      about: 'See what may be said to customers; the planner drafts it, the director approves it',
      examples: ['wording C1', 'wording Cloudbrook C1 Three bedrooms with windows on both sides', 'wording'],
      fields: { project: 'Project', layout: 'Layout', text: 'Wording' },
      hints: {
        layout: 'e.g. C1; the whole project, if left out',
        text: 'As customers read it, up to 1000 characters',
      },
    },
    'wording.decide': {
      title: 'Decide on a wording',
      about: 'Approve a wording or send it back',
      examples: [],
      fields: { wording: 'Wording', approve: 'Approve' },
    },
  },

  states: { draft: 'waits for approval', published: 'in force', withdrawn: 'withdrawn' },
  whole: 'as a whole',
  title: (project, layout) => `${project} ${layout}`,
  version: (n) => `version ${n}`,
  heading: (title) => `Wording · ${title}`,
  listHeading: (project) => `Wordings of ${project}`,
  columns: {
    layout: 'Layout',
    version: 'Version',
    state: 'State',
    at: 'When',
    by: 'Drafted by',
    approvedBy: 'Decided by',
  },
  none: (title) => `${title} has no wording yet.`,
  noneAtAll: (project) => `${project} has no wording yet.`,
  how: 'To draft one say “wording C1 Three bedrooms …”; it is in force once the director approves it.',
  notPublished: 'Nothing is in force yet, so nothing may be said to customers.',
  proposedHeading: (title, n) => `Wording handed in: ${title}, version ${n}`,
  sentTo: (names, isOneInForce) =>
    `${names} will decide. ${isOneInForce ? 'Until then what is in force stays' : 'Until then it may not be said to customers'}.`,
  noDirector: 'This project has no director who could approve it. Ask the administrator to add one.',
  replaces: (n) => `Version ${n}, which was still waiting, is replaced by this one.`,
  replacedBy: (n, by) => `Version ${n} is replaced by version ${by}; there is nothing to decide any more`,
  takenBack: (n, name) => `${name} took version ${n} back; there is nothing to decide any more`,
  reopened: (title, n, name) =>
    `${name} took back the decision on the wording of ${title}, version ${n}; it waits for approval again.`,
  proposeDenied: 'The planner drafts wordings; you can read them: “wording C1”.',
  unchanged: (title) => `The wording of ${title} is like that already; nothing was changed.`,
  sayWhose:
    'Say which layout it is about, e.g. “wording C1 Three bedrooms …”; for the whole project name the project.',
  projectUnknown: (typed) => `There is no project “${typed}”, or you do not work on it.`,
  layoutUnknown: (typed, known) =>
    known === ''
      ? `There is no layout “${typed}” yet; enter its units first.`
      : `There is no layout “${typed}”. There are: ${known}.`,
  textNeeded: 'Write the wording',

  askHeading: (title, n) => `Wording to approve: ${title}, version ${n}`,
  askBy: 'Drafted by',
  askNow: 'In force now',
  approve: 'Approve',
  sendBack: 'Send back',
  published: (title, n) => `In force: wording of ${title}, version ${n}`,
  sentBack: (title, n) => `Sent back: wording of ${title}, version ${n}`,
  publishedBy: (title, n, name) => `${name} approved the wording of ${title}, version ${n}`,
  sentBackBy: (title, n, name) => `${name} sent back the wording of ${title}, version ${n}`,
  replacedNote: (n) => `Version ${n} is withdrawn.`,
  gone: 'There is no such wording; it may have been taken back.',
  decided: (title, n, state) => `${title}, version ${n}, has been decided already: ${state}.`,
  own: 'Nobody approves a wording of his own; another director must.',
};
