import type { staff as zh } from '../zh-CN/staff.ts';

export const staff: typeof zh = {
  commands: {
    'staff.handOver': {
      title: 'Hand-over',
      about:
        'what a colleague has and to whom it goes; confirmed, customers, plans, holds and waits move together',
      examples: ['handover-staff 李娜', 'handover-staff 李娜 to 陈浩'],
      fields: {
        member: 'whose',
        to: 'all to',
        levelA: 'A to',
        levelB: 'B to',
        levelC: 'C to',
        levelD: 'D to',
        sure: 'sure',
        seen: 'customers',
      },
      hints: {
        member: 'whose customers, e.g. 李娜',
        to: 'empty: spread over the team',
        levelA: 'empty: spread',
        levelB: 'empty: spread',
        levelC: 'empty: spread',
        levelD: 'empty: spread',
      },
    },
  },

  heading: (name) => `Hand-over of ${name}`,
  customers: 'Customers',
  ofLevels: (n, levels) => (n === 0 ? '0' : `${n} (${levels})`),
  unrated: 'unrated',
  plans: 'Open plans',
  holds: 'Holds',
  waits: 'Waiting lists',
  problems: 'Open problems',
  complaints: 'Open complaints',
  holdLine: (unit, label, until) => `${unit} for ${label}, until ${until}`,
  columns: { to: 'To', n: 'Customers', levels: 'Levels' },
  follows: 'Plans, holds and waits go with their customers; holds end when they would have.',
  noTaker: (n) => `${n} stay for now: nobody who works on their project can take them over.`,
  confirm: 'Hand over',
  allTo: 'All to',
  byLevel: 'By level',
  changedSince: 'It has changed since you saw it. This is how it is now: please confirm once more.',
  nothing: (name) => `${name} has no customers and no plans to hand over.`,
  notLed: (name) => `There is no “${name}” whom you lead. Please give the full name.`,
  cannotTake: (name) =>
    `“${name}” cannot take over: it must be somebody active on the same project and in your team. Please give the full name.`,
  done: (name, n) => (n === 0 ? `${name} handed over` : `${n} customers of ${name} handed over`),
  share: (name, n) => `${name}: ${n}`,
  strays: (n) => `${n} plans, holds and waiting places for other people’s customers went to their owners.`,
  goesOn: 'There are many: the rest goes on by itself, and you are told when it is done.',
  running: (name) => `A hand-over of ${name} is still going on. Please try again when it is done.`,
  doneAll: (name, n, left) =>
    left === 0
      ? `Hand-over complete: ${n} customers of ${name} have moved.`
      : `Hand-over complete: ${n} customers of ${name} have moved; ${left} stay, for nobody can take them over.`,
  stopped: (name, n) =>
    `The hand-over of ${name} stopped: ${n} customers have moved; whoever confirmed it may not go on, and the rest stays.`,
  undoGoesOn: 'There are many: the rest goes back by itself, and you are told when it is done.',
  undoDone: (left) =>
    left === 0
      ? 'The hand-over is taken back completely.'
      : `The hand-over is taken back; ${left} stay as they are, for somebody went on with them.`,
  takenOver: (by, from, n) => `${by} has handed ${n} customers of ${from} over to you`,
  takenBack: (by, n) => `${by} has taken the hand-over back: ${n} customers went back`,
  undoLeft: (n, labels) =>
    `${n} stay as they are, for somebody went on with them: ${labels.slice(0, 10).join(', ')}${n > 10 ? ' …' : ''}`,
  button: 'Hand over',
};
