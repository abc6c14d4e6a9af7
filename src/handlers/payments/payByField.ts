import { PAY_METHODS } from '../../domain/payments/receipt.ts';
import { field } from '../field.ts';

/** How money came in: 转账, 刷卡, ... */
export const payByField = field.choice('payMethod', PAY_METHODS, {
  synonyms: {
    transfer: ['汇款', '打款', '网银', '转的账', 'wire'],
    card: ['POS', 'pos机', '刷POS', '刷的卡', '刷了卡', '信用卡', '银行卡'],
    cash: ['现款', '现钞'],
    bank: ['放款', '银行'],
  },
});
