import { field } from '../field.ts';

/** What is said of a handover: when and where, or how it ended. */
export const handoverFields = {
  contract: field.text({ max: 40 }),
  at: field.dateTime(),
  place: field.text({ max: 100 }),
  action: field.choice('handoverAction', ['signOff', 'cancel'], {}),
  satisfaction: field.integer({ min: 1, max: 5 }),
  /** Of the button: the customer rates by a link of his own. */
  byLink: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
  note: field.text({ max: 200 }),
  reason: field.text({ max: 200 }),
  /** Of the button that confirms. */
  sure: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
};
