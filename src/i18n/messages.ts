import type { Locale } from '../domain/company.ts';
import { common as commonEn } from './en/common.ts';
import { company as companyEn } from './en/company.ts';
import { customer as customerEn } from './en/customer.ts';
import { delivery as deliveryEn } from './en/delivery.ts';
import { followUp as followUpEn } from './en/followUp.ts';
import { help as helpEn } from './en/help.ts';
import { kpi as kpiEn } from './en/kpi.ts';
import { plan as planEn } from './en/plan.ts';
import { words as wordsEn } from './en/words.ts';
import { common } from './zh-CN/common.ts';
import { company } from './zh-CN/company.ts';
import { customer } from './zh-CN/customer.ts';
import { delivery } from './zh-CN/delivery.ts';
import { followUp } from './zh-CN/followUp.ts';
import { help } from './zh-CN/help.ts';
import { kpi } from './zh-CN/kpi.ts';
import { plan } from './zh-CN/plan.ts';
import { words } from './zh-CN/words.ts';

const zhCN = {
  locale: 'zh-CN' as Locale,
  common,
  words,
  company,
  customer,
  delivery,
  followUp,
  help,
  kpi,
  plan,
};

/** Every sentence a user can see, by noun. The Chinese text is the type: English cannot lack a key. */
export type Messages = typeof zhCN;

const en: Messages = {
  locale: 'en',
  common: commonEn,
  words: wordsEn,
  company: companyEn,
  customer: customerEn,
  delivery: deliveryEn,
  followUp: followUpEn,
  help: helpEn,
  kpi: kpiEn,
  plan: planEn,
};

export function messages(locale: Locale): Messages {
  switch (locale) {
    case 'zh-CN':
      return zhCN;
    case 'en':
      return en;
  }
}
