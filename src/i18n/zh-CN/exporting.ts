/** Sentences about tables that go out. */
export const exporting = {
  commands: {
    'export.make': {
      title: '导出',
      about: '把您看得到的客户、房源、合同台账或收款导成 Excel 或 CSV，电话隐去中间四位',
      examples: ['导出 客户 A级', '导出 房源 A-1', '导出 台账', '导出 收款 本月', '导出 客户 格式=csv'],
      fields: { kind: '导出什么', filter: '范围', format: '格式' },
      hints: {
        filter: '客户：和「客户」一样的条件；房源：楼栋，例如 A-1；台账、收款：时间，例如 本月',
        format: '不选就是 Excel',
      },
    },
  },
  what: { customer: '客户', unit: '房源', contract: '合同台账', receipt: '收款' },
  making: (what: string) => `正在导出${what}，做好后把下载链接私聊发给您。`,
  made: (what: string, rows: number) => `已导出${what} ${rows.toLocaleString('en-US')} 条`,
  audited: '导出已记录。链接只有您能打开，12 小时内有效。',
  most: (n: number) => `没有导出：一次最多 ${n.toLocaleString('en-US')} 条，请加上条件。`,
  none: (what: string, filter: string | null) =>
    filter === null ? `没有可以导出的${what}。` : `没有符合「${filter}」的${what}，没有导出。`,
  unread: (filter: string) => `没看懂「${filter}」。可以写：A级、三房、预算300万内、7天没跟进。`,
  unreadDays: (filter: string) =>
    `没看懂「${filter}」。台账和收款按时间导出，可以写：本月、上月、今年、10月。`,
  denied: {
    customer: '您不能导出客户。',
    unit: '您不能导出房源。',
    contract: '您不能导出合同台账。',
    receipt: '您不能导出收款。',
  },
  failed: (what: string) => `${what}没有导出：系统试了几次都没成功，已通知管理员。`,
  again: '再导出一次',
  settled: '这次导出已经处理过了。要再导一份，请重新发「导出」。',
  told: {
    customer: (name: string, rows: number) => `${name} 导出了 ${rows.toLocaleString('en-US')} 位客户`,
    contract: (name: string, rows: number) => `${name} 导出了 ${rows.toLocaleString('en-US')} 份合同的台账`,
    receipt: (name: string, rows: number) => `${name} 导出了 ${rows.toLocaleString('en-US')} 笔收款`,
  },
  columns: { ref: '编号', state: '状态' },
  page: {
    over: '这个下载链接已失效，请在聊天里重新要一次。',
    noCookie: '要下载表格，请用允许 Cookie 的浏览器打开这个链接。',
    others: '这个链接已在另一台设备或另一个浏览器打开。请在聊天里重新要一次。',
  },
};
