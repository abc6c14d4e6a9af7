import type { followUp as zh } from '../zh-CN/followUp.ts';

const record = {
  method: 'method',
  content: 'content',
  effective: 'effective',
  level: 'level',
  concerns: 'concerns',
  next: 'next',
  nextMethod: 'next method',
  nextGoal: 'next goal',
  photos: 'photos',
};

const hints = {
  content: 'what was talked about, what the customer said',
  effective: '“no” where nobody was reached; empty means reached',
  concerns: 'e.g. price, down payment, family',
  next: 'e.g. tomorrow 3pm, in 3 days; the owner is reminded',
  photos: 'take or choose up to 6 pictures',
};

export const followUp: typeof zh = {
  commands: {
    'followUp.log': {
      title: 'Log a follow-up',
      about: 'logs a contact, and plans the next one with it',
      examples: ['log C12 call wants 120 sqm next=tomorrow 3pm', 'log 8000 no answer next=tomorrow 10am'],
      fields: { customer: 'customer', ...record },
      hints: { customer: 'e.g. C12, last four digits or name', ...hints },
    },
    'plan.done': {
      title: 'Log a follow-up',
      about: 'settles a plan and logs the contact',
      examples: [],
      fields: { plan: 'plan', opened: 'opened', ...record },
      hints,
    },
  },

  logged: (label) => `Follow-up logged: ${label}`,
  sayWhat: 'Please say what happened, or at least how, or when the next contact is',
  sayWhatFor: (label) => `${label}: what was talked about?`,
  closedPlans: 'plans settled',
  levelChange: (before, after) => `${before} → ${after}`,
  unrated: 'unrated',
  next: 'next',
  nextFor: (when, name) => `${when}, reminding ${name}`,
  notEffective: 'Nobody was reached: logged as not effective, it extends no protection.',
  notEffectiveMark: '(not reached)',
  photoCount: (n) => String(n),
  photosMark: (n) => (n === 1 ? '(1 photo)' : `(${n} photos)`),
  photoAlt: (n, of, label) => (of === 1 ? `photo of ${label}` : `photo ${n}/${of} of ${label}`),
  stillPlanned: (plan) => `Still planned: ${plan}`,
  propose: (when, level) => `No next contact yet. By the interval of ${level}, ${when} would be good.`,
  levelNamed: (level) => `level ${level}`,
  proposeButton: (when) => `plan ${when}`,
};
