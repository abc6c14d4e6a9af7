import { field } from '../field.ts';

/** What is said to 满意度: what the customer is to rate, or of when the figures are. */
export const satisfactionFields = {
  customer: field.lookup(),
  contract: field.text({ max: 40 }),
  complaint: field.text({ max: 20 }),
  /** Of the button: the id of a visit. */
  visit: field.text({ max: 40, inForm: false }),
  period: field.period(),
  /** Of the button: another link in the place of one that was not answered. */
  anew: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
};
