import { afterSalePolicies } from './afterSalePolicies.ts';
import type { policies as zh } from '../zh-CN/policies.ts';

export const policies: typeof zh = {
  'customer.entry': {
    title: 'Entry deadline',
    about: 'how soon after the first contact a customer is entered',
  },
  'customer.verify': {
    title: 'Verification call',
    about: 'how often a customer is called back to verify the record',
  },
  'customer.required': { title: 'Required fields', about: 'what a complete customer record holds' },
  'followUp.interval.A': {
    title: 'Follow-up interval A',
    about: 'how often customers of level A are contacted',
  },
  'followUp.interval.B': {
    title: 'Follow-up interval B',
    about: 'how often customers of level B are contacted',
  },
  'account.roles': {
    title: 'Roles by directory',
    about: 'whoever has this tag or is in this department of WeCom becomes a member with his first word',
  },
  'visit.prepare': {
    title: 'Preparing a visit',
    about: 'how long before a planned visit its preparation card is sent',
  },
  'visit.checklist': {
    title: 'Preparation checklist',
    about: 'what is to be ready in the hall before a customer comes',
  },
  'hold.length': { title: 'Length of a hold', about: 'how long a unit is held when nothing is said' },
  'hold.longest': { title: 'Longest hold', about: 'how long a hold may run, extensions included' },
  'hold.most': { title: 'Holds at once', about: 'how many units one person may hold at the same time' },
  'hold.remind': { title: 'Reminder of a hold', about: 'how long before its end the holder is reminded' },
  'wait.offer': { title: 'Time of an offer', about: 'how long whoever waits has to take a unit' },
  'lookup.reveals': {
    title: 'Phones shown a day',
    about: 'how many full phones somebody looks at in a day before the supervisor is told',
  },
  'lookup.outside': {
    title: 'Look-ups out of reach a day',
    about: "how often somebody looks for others' customers in a day before the supervisor is told",
  },
  'file.tables': {
    title: 'Tables and papers are kept for',
    about:
      'how long the files of imports, exports and made papers are kept; records, templates and scans stay',
  },
  'pool.warnFirst': {
    title: 'First pool warning',
    about: 'so long before a customer goes to the pool the consultant is told; nobody goes without',
  },
  'pool.warnLast': {
    title: 'Last pool warning',
    about: 'so long before a customer goes to the pool the consultant is told for the last time',
  },
  'pool.grace.A': {
    title: 'Pool grace A',
    about: 'days that an A stays after the protection, or never goes',
  },
  'pool.grace.B': {
    title: 'Pool grace B',
    about: 'days that a B, or somebody unrated, stays after the protection, or never goes',
  },
  'pool.grace.C': {
    title: 'Pool grace C',
    about: 'days that a C stays after the protection, or never goes',
  },
  'pool.grace.D': {
    title: 'Pool grace D',
    about: 'days that a D stays after the protection, or never goes',
  },
  'pool.visible': {
    title: 'Visible in the pool',
    about: 'what everybody sees of a customer in the pool; never phones or follow-ups',
  },
  'pool.dailyLimit': {
    title: 'Captures a day',
    about: 'how many customers one person may take from the pool a day',
  },
  'pool.ownedLimit': {
    title: 'Customers at most',
    about: 'who has so many open customers takes none from the pool; 0 is no limit',
  },
  'reservation.term': {
    title: 'Term of a reservation',
    about: 'how soon after a reservation the customer is to subscribe; after it the unit is for sale again',
  },
  'reservation.remind': {
    title: 'Reminder of a reservation',
    about: 'how long before its end the consultant is reminded',
  },
  'subscription.sign': {
    title: 'Signing after a subscription',
    about: 'how soon after a subscription the contract is to be signed',
  },
  'contract.scan': {
    title: 'Scan of a contract',
    about: 'how soon after the signing the signed paper is to be there as a scan',
  },
  'contract.filing': {
    title: 'Filing of a contract',
    about: 'how soon after the signing the contract is to be filed',
  },
  'payment.full': { title: 'Paying at once', about: 'the payments of the plan “full”, 100% together' },
  'payment.instalments': {
    title: 'Paying by instalments',
    about: 'the payments of the plan “instalments”, 100% together',
  },
  'payment.mortgage': {
    title: 'Paying with a loan',
    about: 'the payments of the plan “mortgage”, 100% together',
  },
  ...afterSalePolicies,
  'payment.remind': {
    title: 'Reminder of a payment',
    about: 'how many days before a payment is due its consultant is reminded',
  },
  'subscription.remind': {
    title: 'Reminder to sign',
    about: 'how long before that the consultant is reminded',
  },
  'discount.consultant': {
    title: 'Discount by consultants',
    about: 'what a consultant may give of the list price; more needs approval',
  },
  'discount.manager': {
    title: 'Discount by managers',
    about: 'what a manager may approve of the list price; more is for the director',
  },
  'price.change': {
    title: 'Price changes',
    about: 'by how much of it a planner may change a list price; more is for the director',
  },
  'discount.valid': {
    title: 'Discount is valid for',
    about: 'so long an approved discount counts for a subscription',
  },
  'approval.remind': {
    title: 'Reminder of approvals',
    about: 'so long after an application whoever approves is reminded',
  },
  'approval.expire': {
    title: 'Approvals expire',
    about: 'so long after an application it ends undecided',
  },
  'pool.wait': {
    title: 'Wait of the former consultant',
    about: 'so long the former consultant cannot take the customer back from the pool',
  },
  'followUp.interval.C': {
    title: 'Follow-up interval C',
    about: 'how often customers of level C are contacted',
  },
  'unit.entry': { title: 'Unit entry deadline', about: 'how soon a settled unit is entered' },
  'unit.check': { title: 'Stock check', about: 'how often each building is checked against reality' },
  'ownership.callIn': {
    title: 'Protection after a call in',
    about: 'how long a first contact by telephone protects',
  },
  'ownership.visit': { title: 'Protection after a visit', about: 'how long a visit protects' },
  'ownership.firstContact': {
    title: 'Protection after registration',
    about: 'how long any other first contact protects: online, a referral',
  },
  'ownership.followUp': {
    title: 'Protection after a follow-up',
    about: 'how long a contact that was made protects; one that nobody answered protects nothing',
  },
  'ownership.given': {
    title: 'Protection after assignment',
    about: 'how long a customer is protected who was assigned, captured, handed over or decided upon',
  },
  'ownership.forfeit': {
    title: 'Forfeit',
    about: 'without any follow-up for so long, a customer whose protection has ended is given up',
  },
  'filing.protection': {
    title: 'Protection of a filing',
    about: 'how soon after a filing the visit must follow',
  },
  'filing.lead': { title: 'Lead of a filing', about: 'how long before the arrival a filing must be made' },
};
