import type { afterSalePolicies as zh } from '../zh-CN/afterSalePolicies.ts';

export const afterSalePolicies: typeof zh = {
  'handover.documents': {
    title: 'Documents for the handover',
    about: 'what a customer brings to the handover',
  },
  'handover.checklist': {
    title: 'Inspection checklist',
    about: 'what is looked at together with the customer',
  },
  'defect.repair': {
    title: 'Putting right',
    about: 'in how many days a defect is to be put right unless said',
  },
  'satisfaction.link': {
    title: 'Satisfaction links',
    about: 'how many days a customer can answer a link',
  },
  'complaint.first': {
    title: 'First response to a complaint',
    about: 'how soon who complained is to be answered',
  },
  'complaint.final': { title: 'Result of a complaint', about: 'how soon a complaint is to be settled' },
  'loan.documents': { title: 'Loan documents', about: 'what a bank wants for a loan' },
};
