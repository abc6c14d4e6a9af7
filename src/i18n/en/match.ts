import type { match as zh } from '../zh-CN/match.ts';

const percent = (share: number): string => `${Math.max(1, Math.round(Math.abs(share) * 100))}%`;

export const match: typeof zh = {
  commands: {
    'unit.search': {
      title: 'Search for units',
      about: 'finds units for sale by rooms, area, budget, floor and orientation, and says why each fits',
      examples: ['search 3-bed 110-130 sqm under 3 million high floor', 'search 3 rooms not top floor'],
      fields: {
        rooms: 'rooms',
        area: 'area',
        budget: 'price',
        squarePrice: 'price a m²',
        band: 'height',
        floor: 'floor',
        orientation: 'orientation',
        avoids: 'not',
        building: 'building',
        words: 'project',
      },
      hints: {
        rooms: 'e.g. 3',
        area: 'e.g. 110-130 sqm',
        budget: 'e.g. under 3 million',
        squarePrice: 'a m², e.g. under 26000 yuan',
        floor: 'e.g. 10-20',
        building: 'e.g. 1 or A-1',
        words: 'e.g. 云溪府',
      },
    },
    'unit.match': {
      title: 'Match units',
      about:
        'recommends units for what a customer wants; also notes which ones he does not want, or shows who wants a unit',
      examples: ['match C12', 'match C12 not interested A-1-1502 reason=floor', 'match A-1-1502'],
      fields: { customer: 'customer', unit: 'unit', say: 'interest', reason: 'reason' },
      hints: { customer: 'e.g. C12, last four digits or name', unit: 'e.g. A-1-1502' },
    },
  },
  undoKind: 'Unit that is not wanted',

  met: (what) => `✓ ${what}`,
  missed: (what) => `✗ ${what}`,
  withinBudget: 'within budget',
  withinSquarePrice: 'price a m² fits',
  areaFits: 'area fits',
  over: {
    price: (share) => `${percent(share)} over budget`,
    squarePrice: (share) => `price a m² ${percent(share)} over`,
    area: (share) => `${percent(share)} larger`,
  },
  under: {
    price: (share) => `${percent(share)} below budget`,
    squarePrice: (share) => `price a m² ${percent(share)} below`,
    area: (share) => `${percent(share)} smaller`,
  },
  unknown: (what) => `${what} not entered`,
  aspect: {
    rooms: 'rooms',
    price: 'price',
    squarePrice: 'price a m²',
    area: 'area',
    floor: 'floor',
    orientation: 'orientation',
  },
  rooms: (rooms) => `${rooms} rooms`,
  floorIs: (floor, band) => `floor ${floor} (${band})`,
  facing: (orientation) => `facing ${orientation}`,
  near: (unit) => `${unit} (close)`,

  searchHeading: (exact, near, more) =>
    exact > 0
      ? `${more ? 'At least ' : ''}${exact} units fit${near > 0 ? `, ${near} more come close` : ''}`
      : `None fits in full, ${near} come close`,
  matchHeading: (customer, exact, near, more) =>
    exact > 0
      ? `${customer}: ${more ? 'at least ' : ''}${exact} units fit${near > 0 ? `, ${near} come close` : ''}`
      : `${customer}: none fits in full, ${near} come close`,
  showing: (shown) => `The best ${shown} first; say more to narrow it down.`,
  nothing: 'No unit for sale fits.',
  nothingFor: (customer) => `${customer}: no unit for sale fits`,
  noneForSale: 'Nothing can be sold at the moment.',
  hardest: (wish, missed, of) =>
    `What excludes most is the ${wish}: ${missed} of ${of} units for sale do not meet it. Try to be less strict.`,
  nearest: 'The nearest:',
  withoutPermit: (units) =>
    `${units} more are in buildings without a presale permit; they cannot be sold and are left out.`,
  notUnderstood: (words) => `"${words}" was not understood and not used.`,
  noBuilding: (building) => `There is no building "${building}".`,

  wishesMissing: (wishes) => `Not known yet: ${wishes}. With it the list is better.`,
  noWishes: (customer) =>
    `What ${customer} wants is not known yet. Fill in the rooms, the budget or the area first.`,
  wording: (layout, text) => `To send to the customer (${layout}):\n${text}`,
  noWording: (layout) =>
    `${layout} has no published wording yet; please do not send a description of your own.`,
  project: 'project',
  hold: 'Hold',
  dislike: 'Not interested',
  why: 'Why',
  restore: 'Restore',
  cheaper: (reason, share) =>
    `not interested before${reason === undefined ? '' : `: ${reason}`}; now ${percent(share)} cheaper`,
  leftOut: (units) => `${units} that he does not want are left out.`,
  disliked: (customer, unit, reason) =>
    `Noted: ${customer} does not want ${unit}${reason === undefined ? '' : ` (${reason})`}. It is not recommended again unless it becomes cheaper.`,
  dislikedAlready: (customer, unit) => `It is noted already that ${customer} does not want ${unit}.`,
  restored: (customer, unit) => `Restored: ${unit} may be recommended to ${customer} again.`,
  notDisliked: (customer, unit) => `${customer} never said no to ${unit}.`,
  dislikesLabel: 'Not interested',
  dislikeLine: (unit, reason) => (reason === undefined ? unit : `${unit} (${reason})`),
  sayWho: 'For whom? Say the reference, last four digits or name.',

  wantedHeading: (unit, customers) => `${unit}: ${customers} customers want a home like this`,
  wantedMany: (unit, customers) => `${unit}: at least ${customers} customers want a home like this`,
  wantedByNone: (unit) => `${unit}: no customer wants a home like this at the moment.`,
  wantedOthers: (customers) => `${customers} of them are customers of other consultants.`,
  matchFor: 'Match',
  whoWants: 'Who wants it',

  newsHeading: (units, customers) =>
    `News of ${units} unit${units === 1 ? '' : 's'}: ${customers} of your customers may want ${units === 1 ? 'it' : 'them'}`,
  news: {
    released: (unit) => `New for sale: ${unit}`,
    returned: (unit) => `For sale again: ${unit}`,
    cheaper: (unit) => `Price cut: ${unit}`,
    dearer: (unit) => `Price up: ${unit}`,
  },
  wasPrice: (unit, before) => `${unit} (was ${before})`,
  yoursWant: (names, customers, unnamed) =>
    `${customers} of your customers want${customers === 1 ? 's' : ''} a home like this: ${names}${unnamed > 0 ? ' and more' : ''}`,
  moreNews: (units) => `${units} more suit your customers too: choose a customer to see them.`,
};
