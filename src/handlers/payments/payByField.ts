import { PAY_METHODS } from '../../domain/payments/receipt.ts';
import { field } from '../field.ts';

/** How money came in: 转账, 刷卡, ... */
export const payByField = field.choice('payMethod', PAY_METHODS, {
  synonyms: {
    transfer: ['汇款', '打款', '网银', 'wire'],
    card: ['POS', 'pos机', '刷POS'],
    bank: ['放款', '银行'],
  },
});
