import { CUSTOMER_LEVELS, CUSTOMER_SOURCES, GENDERS, ORIENTATIONS, PURPOSES } from '../../domain/customer.ts';
import { SAID_STATES } from '../../domain/customers/stateChange.ts';
import { field } from '../field.ts';

const MAX_NAME = 60;

/** What can be said of a customer besides name and phone (R2.1.1), in the order of the form. */
export const wants = {
  gender: field.choice('gender', GENDERS),
  level: field.choice('level', CUSTOMER_LEVELS),
  source: field.choice('source', CUSTOMER_SOURCES),
  path: field.text(),
  rooms: field.integer({ min: 1, max: 20 }),
  budget: field.range('money'),
  downPayment: field.range('money'),
  area: field.range('area'),
  floor: field.range('count'),
  orientation: field.choice('orientation', ORIENTATIONS),
  purpose: field.choice('purpose', PURPOSES),
  place: field.text(),
  age: field.integer({ min: 1, max: 120 }),
  occupation: field.text(),
  address: field.text({ max: 200 }),
  channelCompany: field.text(),
  channelAgent: field.text(),
  referrer: field.text(),
  firstContactAt: field.dateTime(),
  firstContactNote: field.longText(),
};

const customerFields = {
  name: field.text({ max: MAX_NAME }),
  phone: field.phone(),
  ...wants,
};

export const registerFields = {
  name: field.text({ required: true, max: MAX_NAME }),
  phone: field.phone({ requiredUnless: 'noPhone' }),
  /** The customer left none: said by a button or in the form, never by omission. */
  noPhone: field.choice('yesNo', ['yes']),
  ...wants,
};

export const editFields = {
  customer: field.lookup({ required: true }),
  ...customerFields,
  state: field.choice('state', SAID_STATES, {
    synonyms: {
      prospect: ['未访', '未到访', '意向客户', '恢复'],
      visited: ['已访', '到访', '来访', '来过'],
      lost: ['流失', '战败', '丢了'],
    },
  }),
  reason: field.text({ max: 200 }),
  phone2: field.phone(),
  phoneLabel: field.text({ max: 20 }),
  dropPhone: field.text({ max: 30 }),
  spouse: field.text({ max: 40 }),
  /** Phones that stay when a new one comes; all of them do. */
  keepPhones: field.freeChoices({ inForm: false }),
};
