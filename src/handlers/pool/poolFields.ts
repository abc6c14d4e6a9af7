import { field } from '../field.ts';

const ACTIONS = ['take', 'assign', 'release'] as const;

export const poolFields = {
  action: field.choice('poolAction', ACTIONS, {
    synonyms: {
      take: ['领', '认领', '捞', '捞取', '抢', 'capture', 'pick'],
      assign: ['派', '分给', '派给', '指派', 'give'],
      release: ['放回', '退回', '释放', '放进', '丢', 'put'],
    },
  }),
  customer: field.lookup(),
  to: field.person(),
  reason: field.text({ max: 200 }),
  query: field.text({ inForm: false }),
  /** Of the button 更多: the list goes on below the one with this reference, who was pooled at this instant, wherever he is now. */
  below: field.integer({ inForm: false }),
  since: field.text({ inForm: false, max: 40 }),
};
