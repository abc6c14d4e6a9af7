import { ORIENTATIONS } from '../../domain/customer.ts';
import { DECORATIONS, UNIT_STATES } from '../../domain/unit.ts';
import { field } from '../field.ts';

/** What the planner says of a unit (R2.2.1, R2.2.2), in the order of the form. */
export const unitFields = {
  unit: field.unit(),
  layout: field.text({ max: 40 }),
  rooms: field.integer({ min: 1, max: 20 }),
  halls: field.integer({ max: 9 }),
  baths: field.integer({ max: 9 }),
  builtArea: field.area(),
  innerArea: field.area(),
  orientation: field.choice('orientation', ORIENTATIONS),
  decoration: field.choice('decoration', DECORATIONS),
  listPrice: field.money(),
  floorPrice: field.money(),
  filedPrice: field.money(),
  state: field.choice('unitState', UNIT_STATES, {
    synonyms: {
      unreleased: ['未推出', '待推'],
      forSale: ['可售', '在售', '推出', '上架', 'on sale', 'forsale'],
      rented: ['已租', '租出'],
      withdrawn: ['撤下', '下架'],
    },
  }),
  reason: field.text({ max: 200 }),
  settledAt: field.dateTime(),
  plans: field.file({ max: 3 }),
  photos: field.file({ max: 6 }),
  /** The key of the unit whose form this is: what was entered keeps its room. */
  editing: field.text({ max: 40, inForm: false }),
  history: field.choice('yesNo', ['yes'], { inForm: false }),
};
