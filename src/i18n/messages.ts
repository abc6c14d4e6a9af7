import type { Locale } from '../domain/company.ts';
import { analysis as analysisEn } from './en/analysis.ts';
import { measure as measureEn } from './en/measure.ts';
import { satisfaction as satisfactionEn } from './en/satisfaction.ts';
import { alarm as alarmEn } from './en/alarm.ts';
import { approval as approvalEn } from './en/approval.ts';
import { care as careEn } from './en/care.ts';
import { common as commonEn } from './en/common.ts';
import { company as companyEn } from './en/company.ts';
import { calendar as calendarEn } from './en/calendar.ts';
import { customer as customerEn } from './en/customer.ts';
import { contract as contractEn } from './en/contract.ts';
import { handover as handoverEn } from './en/handover.ts';
import { loan as loanEn } from './en/loan.ts';
import { payment as paymentEn } from './en/payment.ts';
import { deal as dealEn } from './en/deal.ts';
import { reservation as reservationEn } from './en/reservation.ts';
import { delivery as deliveryEn } from './en/delivery.ts';
import { filing as filingEn } from './en/filing.ts';
import { followUp as followUpEn } from './en/followUp.ts';
import { grid as gridEn } from './en/grid.ts';
import { hold as holdEn } from './en/hold.ts';
import { match as matchEn } from './en/match.ts';
import { help as helpEn } from './en/help.ts';
import { kpi as kpiEn } from './en/kpi.ts';
import { paper as paperEn } from './en/paper.ts';
import { ownership as ownershipEn } from './en/ownership.ts';
import { plan as planEn } from './en/plan.ts';
import { unit as unitEn } from './en/unit.ts';
import { building as buildingEn } from './en/building.ts';
import { staff as staffEn } from './en/staff.ts';
import { pool as poolEn } from './en/pool.ts';
import { wording as wordingEn } from './en/wording.ts';
import { reception as receptionEn } from './en/reception.ts';
import { complaint as complaintEn } from './en/complaint.ts';
import { problem as problemEn } from './en/problem.ts';
import { dealTable as dealTableEn } from './en/dealTable.ts';
import { exporting as exportingEn } from './en/exporting.ts';
import { importing as importingEn } from './en/importing.ts';
import { event as eventEn } from './en/event.ts';
import { words as wordsEn } from './en/words.ts';
import { analysis } from './zh-CN/analysis.ts';
import { measure } from './zh-CN/measure.ts';
import { satisfaction } from './zh-CN/satisfaction.ts';
import { alarm } from './zh-CN/alarm.ts';
import { approval } from './zh-CN/approval.ts';
import { care } from './zh-CN/care.ts';
import { common } from './zh-CN/common.ts';
import { company } from './zh-CN/company.ts';
import { calendar } from './zh-CN/calendar.ts';
import { customer } from './zh-CN/customer.ts';
import { contract } from './zh-CN/contract.ts';
import { handover } from './zh-CN/handover.ts';
import { loan } from './zh-CN/loan.ts';
import { payment } from './zh-CN/payment.ts';
import { deal } from './zh-CN/deal.ts';
import { reservation } from './zh-CN/reservation.ts';
import { delivery } from './zh-CN/delivery.ts';
import { filing } from './zh-CN/filing.ts';
import { followUp } from './zh-CN/followUp.ts';
import { grid } from './zh-CN/grid.ts';
import { hold } from './zh-CN/hold.ts';
import { match } from './zh-CN/match.ts';
import { help } from './zh-CN/help.ts';
import { kpi } from './zh-CN/kpi.ts';
import { paper } from './zh-CN/paper.ts';
import { ownership } from './zh-CN/ownership.ts';
import { plan } from './zh-CN/plan.ts';
import { unit } from './zh-CN/unit.ts';
import { building } from './zh-CN/building.ts';
import { staff } from './zh-CN/staff.ts';
import { pool } from './zh-CN/pool.ts';
import { wording } from './zh-CN/wording.ts';
import { reception } from './zh-CN/reception.ts';
import { complaint } from './zh-CN/complaint.ts';
import { problem } from './zh-CN/problem.ts';
import { dealTable } from './zh-CN/dealTable.ts';
import { exporting } from './zh-CN/exporting.ts';
import { importing } from './zh-CN/importing.ts';
import { event } from './zh-CN/event.ts';
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
  analysis,
  measure,
  plan,
  unit,
  grid,
  building,
  wording,
  reception,
  hold,
  match,
  ownership,
  filing,
  care,
  problem,
  pool,
  staff,
  importing,
  exporting,
  dealTable,
  event,
  deal,
  reservation,
  paper,
  contract,
  payment,
  loan,
  handover,
  satisfaction,
  alarm,
  complaint,
  approval,
  calendar,
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
  analysis: analysisEn,
  measure: measureEn,
  plan: planEn,
  unit: unitEn,
  grid: gridEn,
  building: buildingEn,
  wording: wordingEn,
  reception: receptionEn,
  hold: holdEn,
  match: matchEn,
  ownership: ownershipEn,
  filing: filingEn,
  care: careEn,
  problem: problemEn,
  pool: poolEn,
  staff: staffEn,
  importing: importingEn,
  exporting: exportingEn,
  dealTable: dealTableEn,
  event: eventEn,
  deal: dealEn,
  reservation: reservationEn,
  paper: paperEn,
  contract: contractEn,
  payment: paymentEn,
  loan: loanEn,
  handover: handoverEn,
  satisfaction: satisfactionEn,
  alarm: alarmEn,
  complaint: complaintEn,
  approval: approvalEn,
  calendar: calendarEn,
};

export function messages(locale: Locale): Messages {
  switch (locale) {
    case 'zh-CN':
      return zhCN;
    case 'en':
      return en;
  }
}
