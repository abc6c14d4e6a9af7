import { addIndexes } from '../migrate/addIndexes.ts';

/** Who may want a unit, the newest first, with all that is compared: only whom it may suit is read himself. */
export const indexCustomerWish = addIndexes('customer', [
  {
    fields: [
      'project_id',
      'rooms',
      'state',
      'ref',
      'budget_from',
      'budget_to',
      'area_from',
      'area_to',
      'merged_into_id',
    ],
  },
]);
