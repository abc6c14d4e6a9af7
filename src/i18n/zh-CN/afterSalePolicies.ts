/** What the policies of loans and handovers are called. */
export const afterSalePolicies = {
  'handover.documents': { title: '交房资料', about: '客户来交房要带什么' },
  'handover.checklist': { title: '验房清单', about: '陪客户验房要看哪些' },
  'defect.repair': { title: '整改期限', about: '没说期限时，发现的问题几天内要整改好' },
  'satisfaction.link': { title: '评价链接', about: '发给客户的满意度链接几天内有效' },
  'complaint.first': { title: '投诉首次响应', about: '接到投诉后多久要第一次联系客户' },
  'complaint.final': { title: '投诉办结', about: '接到投诉后多久要处理完' },
  'loan.documents': { title: '按揭资料', about: '办按揭要收齐哪些资料' },
};
