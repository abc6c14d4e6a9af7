import type { unit as zh } from '../zh-CN/unit.ts';

const fields = {
  unit: 'Room',
  editing: 'Room being changed',
  history: 'Price history',
  layout: 'Layout',
  rooms: 'Rooms',
  halls: 'Halls',
  baths: 'Baths',
  builtArea: 'Built area',
  innerArea: 'Inner area',
  orientation: 'Orientation',
  decoration: 'Decoration',
  listPrice: 'Price',
  floorPrice: 'Floor price',
  filedPrice: 'Filed price',
  state: 'State',
  reason: 'Reason',
  settledAt: 'Settled at',
  plans: 'Floor plans',
  photos: 'Photos',
};

export const unit: typeof zh = {
  unit: 'Unit',
  undoKinds: { building: 'building', unitPrice: 'price record', wording: 'wording' },
  undoBlocked: (what) =>
    `${what} was changed since; taking it back would lose that, so nothing was done. Change it to what you want instead.`,
  undoBlockedByUnits: (what) =>
    `Units depend on ${what} by now, so it cannot be taken back. Take back what was done to those units first.`,
  commands: {
    'unit.show': {
      title: 'Unit',
      about: 'See a unit; the planner enters units and changes prices and states',
      examples: [
        'unit A-1-1502',
        'how much is 1502',
        'unit prices A-1-1502',
        'unit A-1-1502 state=for sale price=2.68m reason=launch',
      ],
      fields,
      hints: {
        unit: 'e.g. A-1-1502 (project-building-room); with an entrance A-3-1-802',
        builtArea: 'm²',
        innerArea: 'm²',
        listPrice: 'Of the whole unit with its unit, e.g. 2.68m; never above the filed price',
        floorPrice: 'e.g. 2.52m; seen by managers, directors and planners only',
        filedPrice: 'e.g. 2.76m',
        reason: 'Needed when the state, a price, the layout or an area changes',
        settledAt: 'When its data was settled; now, if left out. After the deadline the entry is marked late',
        plans: 'At most 3',
        photos: 'At most 6',
      },
    },
  },

  layout: (rooms, halls, baths) =>
    [
      `${rooms} bedroom${rooms === 1 ? '' : 's'}`,
      ...(halls === null ? [] : [`${halls} living`]),
      ...(baths === null ? [] : [`${baths} bath${baths === 1 ? '' : 's'}`]),
    ].join(', '),
  heading: (key, layout, state) => [key, ...(layout === undefined ? [] : [layout]), state].join(' · '),
  area: 'Area',
  areas: (built, inner) => (inner === undefined ? `${built} built` : `${built} built, ${inner} inner`),
  floor: 'Floor',
  floorOf: String,
  perSquare: (total, square) => `${total} (${square}/m²)`,
  since: (state, when) => `${state} (since ${when})`,
  entry: 'Entry',
  entryLate: (due) => `late (was due by ${due})`,
  entryOnTime: (due) => `on time (due by ${due})`,
  picture: (what, key, n, of) => (of === 1 ? `${what} of ${key}` : `${what} of ${key} ${n}/${of}`),
  pictures: (n) => `${n}`,
  change: (before, after) => `${before} → ${after}`,
  holdButton: 'Hold',
  waitButton: 'Wait for it',
  historyButton: 'Price history',
  editButton: 'Change',

  whichOne: 'Which unit do you mean?',
  notFound: (typed) =>
    `There is no unit “${typed}”. A unit is written A-1-1502; say “unit” to see the buildings.`,
  overview: (project) => `Units of ${project}`,
  overviewColumns: [
    'Building',
    'All',
    'For sale',
    'Held',
    'Subscribed',
    'Contracted',
    'Delivered',
    'Others',
    'Permit',
  ],
  noBuildings: (project) =>
    `${project} has no building yet. The planner creates one: “building A-1 permit=… date=…”.`,
  permitNone: 'none',
  moreBuildings: (n) => `${n} more buildings are not listed; “unit A-1-1502” shows one unit.`,

  historyHeading: (key) => `Prices of ${key}`,
  historyColumns: {
    at: 'When',
    listPrice: 'Price',
    floorPrice: 'Floor price',
    filedPrice: 'Filed price',
    by: 'By',
    reason: 'Reason',
  },
  historyNone: (key) => `${key} has no price yet.`,

  entered: (key) => `${key} is entered`,
  edited: (key) => `${key} is updated`,
  unchanged: (key) => `${key} is like that already; nothing was changed.`,
  floorFollows: (before, after) =>
    `The floor price ${before} was above the new price and now keeps its distance: ${after}. If that is wrong, say “floor price=…”.`,
  notForSaleYet: (key) => `It is unreleased. To release it say “unit ${key} state=for sale reason=…”.`,

  editDenied: 'Only the planner and the director enter and change units.',
  missing: 'Required',
  reasonNeeded: 'A change of state, price, layout or area needs a reason',
  roomFixed: 'The room of an entered unit stays. If it is wrong, withdraw the unit and enter another',
  roomTaken: (key) => `${key} is entered already. To change it say “unit ${key} …”.`,
  roomUnreadable: 'Cannot read the room. Write it in full, e.g. A-1-1502 (project-building-room)',
  noBuilding: (building) =>
    `There is no building ${building} yet. Create it first: “building ${building} permit=… date=…”.`,
  innerAboveBuilt: 'The inner area cannot be larger than the built area',
  areaAbsurd: 'An area is 10 to 2,000 m²',
  settledInFuture: 'It cannot be settled in the future',
  settledGuarded: 'The entry deadline depends on it: once entered, only the director changes it',
  priceAlone: (most) =>
    `A list price that changes by more than ${most} needs the director: change the price alone with “unit”, the rest by itself.`,
  priceBeyond: (unit, most) =>
    `The list price of ${unit} changes by more than ${most}: it counts once the director agrees, until then the old one does.`,
  dealPrice: (state) => `It is ${state.toLowerCase()}: its price is that of the deal`,
  newBuilding: 'New building',
  addPermit: 'Add the permit',

  stateFault: (fault, from, to, building) => {
    switch (fault) {
      case 'taken':
        return `It is ${from.toLowerCase()}: its state follows its hold or its deal. Release the hold or cancel the deal first.`;
      case 'notByHand':
        return `Nobody sets “${to.toLowerCase()}” by hand: a hold, a subscription, a contract or the handover does.`;
      case 'unreachable':
        return `From ${from.toLowerCase()} it cannot go to ${to.toLowerCase()} directly.`;
      case 'noPermit':
        return `${building} has no presale permit, so nothing of it goes on sale. Add it first: “building ${building} permit=… date=…”.`;
      case 'permitLater':
        return `The presale permit of ${building} is not in force yet, so nothing of it goes on sale.`;
      case 'noListPrice':
        return 'Without a price it cannot go on sale. Say it too, e.g. price=2.68m.';
      case 'noFiledPrice':
        return 'Without a filed price it cannot go on sale. Say it too, e.g. filed price=2.76m.';
    }
  },
  priceFault: (fault, field, price, limit) => {
    switch (fault) {
      case 'notWhole':
        return `${price} cannot be the ${fields[field].toLowerCase()} of a whole unit. Write the total with its unit, e.g. 2.68m`;
      case 'absurd':
        return `${price} does not go with the area; check the ${fields[field].toLowerCase()}`;
      case 'aboveFiled':
        return `The price ${price} is above the filed price ${limit}, which is the ceiling`;
      case 'floorAboveList':
        return `The floor price ${price} cannot be above the price ${limit}`;
    }
  },
};
