import { ACCOUNTS, RECEIPT_KINDS } from '../../domain/payments/receipt.ts';
import { field } from '../field.ts';
import { payByField } from './payByField.ts';

/** What is said of money that came in, in a line as in a table. */
export const receiptFields = {
  payBy: payByField,
  kind: field.choice('receiptKind', RECEIPT_KINDS, {
    synonyms: {
      reservation: ['诚意金', '意向金'],
      downPayment: ['首付款', '首期'],
      loan: ['贷款', '公积金'],
      balance: ['余款'],
      collected: ['代收', '契税', '维修基金'],
    },
  }),
  account: field.choice('account', ACCOUNTS, {
    synonyms: { escrow: ['监管', '监管户', '监管账号'], other: ['一般户'] },
  }),
};
