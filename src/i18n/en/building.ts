import type { building as zh } from '../zh-CN/building.ts';

export const building: typeof zh = {
  commands: {
    'building.set': {
      title: 'Building',
      about: 'Create a building, record its presale permit; without one nothing of it goes on sale',
      examples: ['building A-2 permit=510200 date=2026-11-20', 'building A-1', 'building'],
      fields: { building: 'Building', permit: 'Permit', permitFrom: 'Date' },
      hints: {
        building: 'e.g. A-2',
        permit: 'Number of the presale permit or of the completion filing',
        permitFrom: 'From this day on it may sell; today, if left out',
      },
    },
    'building.units': {
      title: 'Units of a building',
      about: 'The units of a building by floor',
      examples: [],
      fields: { building: 'Building' },
    },
    'building.check': {
      title: 'Stock check',
      about: 'Confirm that the units of a building are as they are in reality',
      examples: [],
      fields: { building: 'Building', checked: 'Last check' },
    },
  },

  heading: (ref) => `Building ${ref}`,
  created: (ref) => `Building ${ref} is created`,
  edited: (ref) => `Building ${ref} is updated`,
  unchanged: (ref) => `Building ${ref} is like that already; nothing was changed.`,
  permitWithDate: (permit, from) => `${permit}, from ${from}`,
  units: 'Units',
  unitCount: (all, forSale) => `${all}, of which ${forSale} for sale`,
  lastCheck: 'Last check',
  checkedBy: (when, name) => `${when}, ${name}`,
  neverChecked: 'never',
  nextCheck: 'Next check',
  unitsButton: (ref) => `Units of ${ref}`,
  permitButton: 'Change permit',
  newButton: 'New building',
  nextUnits: (ref) => `Now enter its units: “unit ${ref}-1502 C1 118.6 sqm price=2.68m filed price=2.76m”.`,

  unreadable: 'Cannot read the building. Write it as A-2 (project-building)',
  whichOne: 'Which building is it?',
  notFound: (typed) => `There is no building “${typed}”. “building” lists them.`,
  projectUnknown: (code) => `There is no project ${code}, or you do not work on it.`,
  permitInUse: (ref, n) =>
    `${n} of ${ref} sell by this permit already, so its date cannot be later than today. Set what is not sold to unreleased first.`,
  permitNeeded: 'Write the number of the permit as well',

  listHeading: (ref) => `Units of ${ref}`,
  listColumns: { floor: 'Floor', units: 'Units' },
  floorOf: (floor, entrance) => (entrance === null ? String(floor) : `${entrance}-${floor}`),
  cell: (room, state) => `${room} ${state}`,
  listEmpty: (ref) => `${ref} has no units yet.`,
  listMore: (n) => `${n} more floors are not listed.`,
  listFix: (key) => `Fix whichever is wrong: “unit ${key} state=… reason=…”, then press “All correct”.`,

  checkHeading: (ref) => `Please check the units of ${ref}`,
  checkText: (last) => `Are the states and prices as they are on site? Last check: ${last}.`,
  checkRight: 'All correct',
  checkWrong: 'Something differs',
  checked: (ref) => `${ref} is checked and correct`,
  checkedBefore: (ref, when, name) => `${ref} has been checked already (${when}, ${name}).`,
  settled: (ref, name, when) => `${ref} is checked (${name}, ${when})`,
  due: 'Due',

  day: {
    heading: (name, day) => `${name} · ${day}`,
    overdue: (n) => `Buildings to check: ${n}`,
    soon: (n) => `To check within 7 days: ${n}`,
    line: (ref, due, last) => `${ref} · due ${due} · last check: ${last}`,
    more: (n) => `${n} more buildings are not listed.`,
    late: (n) => `Units entered late in the last 30 days: ${n}`,
    lateMany: (n) => `Units entered late in the last 30 days: more than ${n}`,
    drafts: (n) => `Wordings that wait for approval: ${n}`,
    clear: 'No building is due for a check, and no unit was entered late in the last 30 days.',
  },
};
