import { wants } from '../customers/customerFields.ts';
import { field, type Fields } from '../field.ts';
import { without } from '../../domain/without.ts';

/** What a line may say but the desk's form, filled in while somebody stands there, does not ask. */
function unasked<F extends Fields>(fields: F): F {
  return Object.fromEntries(
    Object.entries(fields).map(([name, spec]) => [name, { ...spec, inForm: false }]),
  ) as unknown as F;
}

const { source, path, ...more } = without(wants, ['firstContactAt']);

/** What can be said of somebody who calls in (R3.1.2). */
export const callInFields = {
  name: field.text({ max: 60 }),
  phone: field.phone(),
  source,
  path,
  /** Who takes care of him, where the desk or a manager says so. */
  consultant: field.person(),
  customer: field.lookup({ inForm: false }),
  concerns: field.freeChoices({ inForm: false }),
  feedback: field.longText({ inForm: false }),
  ...unasked(more),
};

/** And of somebody who comes. */
export const arrivalFields = {
  ...callInFields,
  phone: field.phone({ requiredUnless: 'noPhone' }),
  /** Said by a button or in the form, never by omission. */
  noPhone: field.choice('yesNo', ['yes']),
  party: field.integer({ min: 1, max: 30 }),
  units: field.units({ inForm: false }),
  visitType: field.choice('visitType', ['first', 'repeat'], { inForm: false }),
};
