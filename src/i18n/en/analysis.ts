import type { analysis as zh } from '../zh-CN/analysis.ts';

export const analysis: typeof zh = {
  unnamed: 'not named',
  board: {
    title: (project) => `${project} complaints today`,
    total: (n, overdue) => `${n} open${overdue === 0 ? '' : `, ${overdue} overdue`}`,
    open: 'open',
    overdue: 'overdue',
    dueToday: 'due today',
    taken: 'new yesterday',
    resolved: 'settled yesterday',
    byOwner: 'Open: by owner and age',
    age: { today: 'today', days: '1–3 days', week: '4–7 days', longer: '8 days and more' },
    nobody: 'nobody',
    others: (people) => `${people} others`,
    ofOwner: (n, overdue) => (overdue === 0 ? String(n) : `${n} (${overdue} overdue)`),
    nothingOpen: 'No open complaints',
    causes: (days) => `Settled in ${days} days: causes`,
    noCauses: 'None were settled lately',
    named: (label, value) => `${label} ${value}`,
    line: (at, n, overdue, due) => `${at}: ${n} open, ${overdue} overdue, ${due} due today.`,
    yesterday: (taken, resolved) => `Yesterday ${taken} new, ${resolved} settled.`,
    owners: (list) => `Owners: ${list}.`,
    ages: (list) => `Age: ${list}.`,
    reasons: (days, n, list) => `${n} settled in ${days} days, causes: ${list}.`,
  },
};
