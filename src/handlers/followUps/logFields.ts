import { CUSTOMER_LEVELS } from '../../domain/customer.ts';
import { CONTACT_METHODS } from '../../domain/followUp.ts';
import { field } from '../field.ts';

/** What can be said of a contact (R3.2.3), and of the next one. */
export const recordFields = {
  method: field.choice('method', CONTACT_METHODS),
  content: field.longText(),
  effective: field.choice('yesNo', ['yes', 'no']),
  level: field.choice('level', CUSTOMER_LEVELS),
  concerns: field.freeChoices(),
  next: field.dateTime({ future: true }),
  nextMethod: field.choice('method', CONTACT_METHODS),
  nextGoal: field.text({ max: 200 }),
  photos: field.file({ max: 6 }),
};
