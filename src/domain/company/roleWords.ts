import type { Role } from '../permissions.ts';

/** What offices call the roles, their full names first. */
export const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  consultant: ['置业顾问', '销售', '顾问', '销售顾问', '销售员', '置业', 'sales', 'agent'],
  manager: ['案场经理', '经理', '销售经理', '案场', '主管', '销售主管', '组长'],
  director: ['营销总监', '总监', '销售总监', '营销总', '销售总'],
  planner: ['项目策划', '策划', '企划', '营销策划'],
  finance: ['财务', '会计', '出纳', '财务专员'],
  service: ['客服', '客服专员', '物业客服', '交付客服'],
  desk: ['前台', '前台接待', '接待', 'reception', 'receptionist'],
  clerk: ['内勤', '签约专员', '签约', '文员', '内勤专员'],
  channel: ['渠道专员', '渠道', '渠道经理', '渠道拓展'],
  supervisor: ['监督岗', '监督', '督导', '稽核', '质检'],
  admin: ['系统管理员', '管理员', '系统管理', 'administrator'],
};
