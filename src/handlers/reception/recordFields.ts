import { CUSTOMER_LEVELS } from '../../domain/customer.ts';
import { CONTACT_METHODS } from '../../domain/followUp.ts';
import { field } from '../field.ts';

/** What is written down of a reception (R3.1.2), and of the next contact. */
export const visitRecordFields = {
  party: field.integer({ min: 1, max: 30 }),
  units: field.units(),
  feedback: field.longText(),
  concerns: field.freeChoices(),
  level: field.choice('level', CUSTOMER_LEVELS),
  next: field.dateTime({ future: true }),
  nextMethod: field.choice('method', CONTACT_METHODS),
  nextGoal: field.text({ max: 200 }),
};
