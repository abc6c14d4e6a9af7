/** The fields of a customer that are said in a line or a form under their own name (R2.1.1). */
export const CUSTOMER_FIELD_NAMES = [
  'name',
  'gender',
  'age',
  'occupation',
  'address',
  'rooms',
  'budget',
  'downPayment',
  'area',
  'floor',
  'orientation',
  'purpose',
  'place',
  'source',
  'path',
  'channelCompany',
  'channelAgent',
  'referrer',
  'level',
  'firstContactNote',
] as const;
export type CustomerFieldName = (typeof CUSTOMER_FIELD_NAMES)[number];
