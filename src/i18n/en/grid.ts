import type { grid as zh } from '../zh-CN/grid.ts';

export const grid: typeof zh = {
  title: (project, building) => `${project}, building ${building}`,
  subtitle: ({ at, units, sold }) => `${at} · ${units} units · ${sold}% sold`,
  column: (entrance, stack) =>
    entrance === null ? String(stack).padStart(2, '0') : `${entrance}-${String(stack).padStart(2, '0')}`,
  legend: (state, count) => `${state} ${count}`,
  until: (state, end) => `${state} till ${end}`,
  link: (building) => `Open the live grid of ${building}`,
  rooms: 'Layout',
  builtArea: 'Built area',
  innerArea: 'Inner area',
  orientation: 'Facing',
  listPrice: 'Price',
  perSquare: 'Per m²',
  yuan: (n) => `¥${n}/m²`,
  which: 'Which building?',
  buildingLabel: (project, building) => `${project} ${building}`,
  unknown: (typed, known) =>
    `There is no building “${typed}”, or it is not on your projects. You can see: ${known.join(', ')}`,
  noBuildings: 'Your project has no buildings yet.',
  empty: (building) => `${building} has no units yet.`,
  noPicture: 'The picture could not be drawn just now; the numbers are right. The link below works too.',
  page: {
    updated: 'live',
    stale: 'No connection; this is how it was a moment ago',
    all: 'all',
    close: 'Close',
    hint: 'Tap a unit for more',
    sayHold: (key) => `To hold it, send “hold ${key} customer” in the chat`,
    over: 'This link has expired. Send “grid” in the chat for a new one.',
    others:
      'This link is open on another device or in another browser. Send “grid” in the chat for a new one.',
  },
  commands: {
    'grid.show': {
      title: 'Show the grid',
      about: 'the picture of a building and its live page',
      examples: ['grid A-1', 'grid 1'],
      fields: { building: 'Building' },
      hints: { building: 'for example A-1; needless where there is only one' },
    },
  },
};
