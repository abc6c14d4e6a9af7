import { COMPLAINT_CATEGORIES, COMPLAINT_RISKS } from '../../domain/complaints/complaint.ts';
import { field } from '../field.ts';

/** What can be said of a complaint. */
export const complaintFields = {
  customer: field.lookup({}),
  unit: field.unit({ elsewhere: true }),
  name: field.text({ max: 40 }),
  phone: field.phone({}),
  text: field.longText({ required: true, max: 2_000 }),
  category: field.choice('complaintCategory', COMPLAINT_CATEGORIES, {}),
  severity: field.choice('severity', ['1', '2', '3'], {}),
  risk: field.choice('complaintRisk', COMPLAINT_RISKS, {}),
  repeat: field.choice('yesNo', ['yes', 'no'], {}),
  demand: field.text({ max: 200 }),
  photos: field.file({ max: 6 }),
};
