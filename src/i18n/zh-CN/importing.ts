interface Counts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

interface Progress extends Counts {
  readonly rows: number;
  readonly nextRow: number;
  readonly undone: number;
  readonly kept: number;
}

/** Sentences about tables that come in and go out. */
export const importing = {
  commands: {
    'import.start': {
      title: '导入表格',
      about: '用 Excel 或 CSV 一次录入很多客户、房源、已有合同或收款：先检查，确认后才写入',
      examples: ['导入 客户', '导入 房源', '导入 合同', '导入 收款'],
      fields: { kind: '导入什么', mode: '方式', file: '表格', reason: '原因' },
      hints: {
        mode: '新增：已有的跳过。更新：只改填了的格，空格不动（只限房源）',
        file: 'Excel（.xlsx）或 CSV，最多 20,000 行',
        reason: '更新价格、状态、户型时要写',
      },
    },
    'import.template': {
      title: '导入模板',
      about: '下载空白的导入表，照着填',
      examples: ['导入模板 客户', '模板 合同表', '模板 收款表'],
      fields: { kind: '导入什么' },
    },
  },

  pickFile: '请选一个 Excel 或 CSV 文件',
  fileGone: '这个文件找不到了，请重新选。',
  customerAddOnly: '客户表只能新增：已有的客户请用「改客」逐个改，免得覆盖同事的跟进。',
  dealsAddOnly: '合同和收款只能新增：合同要改请用「变更」，收款记错了请用「冲销」。',
  mayNot: {
    customer: '您不能导入客户。',
    unit: '只有策划和营销总监能导入房源。',
    contract: '只有内勤、案场经理和营销总监能导入合同。',
    receipt: '只有财务、内勤、案场经理和营销总监能导入收款。',
  },
  checking: (what: string) => `收到${what}表，正在检查。检查完会把结果发给您，确认之前什么都不会写入。`,
  unreadable: '这张表读不了',
  fault: {
    empty: '表是空的，没有内容。',
    noRows: '只有表头，下面没有内容。',
    kind: '这不是 Excel（.xlsx）或 CSV 文件。',
    damaged: '文件坏了或没传完整，请在 Excel 里打开后另存一份再发。',
    bomb: '文件解开后大得不正常，没有读。请另存为 CSV 再发。',
    tooManyRows: '一次最多 20,000 行，请拆成几个文件。',
    encoding: '文字编码认不出来，请在 Excel 里另存为 .xlsx 再发。',
    oldOrLocked: '这是旧版 .xls 或加了密码的文件，请另存为不加密的 .xlsx 再发。',
    gone: '这个文件找不到了，请重新发。',
  },
  openQuote: (row: number) =>
    `第 ${row} 行有一个引号没有结束，后面读不出来。请改好，或者在 Excel 里另存为 .xlsx 再发。`,
  noHeadings: '前 10 行里没找到表头。发「导入模板」可以拿到空白表。',
  headingsMissing: (names: string) => `表头里缺少：${names}。发「导入模板」可以拿到空白表。`,
  headingsTwice: (names: string) => `表头重复：${names}。请只留一列。`,
  what: { customer: '客户', unit: '房源', contract: '合同', receipt: '收款' },
  checked: (what: string, rows: number) => `检查完了：${what}表共 ${rows} 行，还没有写入`,
  counts: {
    added: '新增',
    updated: '更新',
    unchanged: '没有变化',
    known: '已有，跳过',
    faulty: '有错，不导入',
  },
  rows: (n: number) => `${n.toLocaleString('en-US')} 行`,
  ignored: (names: string) => `没用到的列：${names}`,
  unprotected: (n: number) => `${n} 位客户的保护期已过：导入后先提醒，再进公海。`,
  sheetTaken: (name: string, others: string) => `读的是工作表「${name}」；没有读：${others}`,
  faultLine: (row: number, text: string) => `第 ${row} 行：${text}`,
  moreFaults: (n: number) => `还有 ${n} 行没列出，错误表里都有。`,
  go: (n: number) => `导入 ${n.toLocaleString('en-US')} 行`,
  drop: '放弃',
  faults: '下载错误表',
  nothingToDo: '没有可以导入的行。改好后重新发一次「导入」。',
  started: (n: number) => `开始导入 ${n.toLocaleString('en-US')} 行，做完会告诉您。`,
  progress: (done: number, all: number) =>
    `正在导入：${done.toLocaleString('en-US')} / ${all.toLocaleString('en-US')} 行`,
  steps: {
    check: (what: string) => `正在检查${what}表`,
    rows: (what: string) => `正在导入${what}`,
    undo: (what: string) => `正在撤销${what}导入`,
  },
  soFar: {
    check: (done: number, all: number) =>
      `已检查 ${done.toLocaleString('en-US')} / ${all.toLocaleString('en-US')} 行，还没有写入。`,
    rows: (done: number, all: number) =>
      `已导入 ${done.toLocaleString('en-US')} / ${all.toLocaleString('en-US')} 行。`,
    undo: (done: number, all: number) =>
      `已处理 ${done.toLocaleString('en-US')} / ${all.toLocaleString('en-US')} 条。`,
  },
  dropped: '已放弃，什么都没有写入。',
  settled: '这次导入已经处理过了。',
  done: (what: string, { added, updated, unchanged }: Counts) =>
    `${what}导入完成：新增 ${added}，更新 ${updated}，没有变化 ${unchanged}`,
  left: (n: number) => `${n} 行没有导入，原因见错误表，改好后可以直接再发。`,
  undoUntil: (hours: number) => `${hours} 小时内可以撤销这次导入；之后有人改过的会保留。`,
  undo: '撤销这次导入',
  undoAsk: '您最近一次操作是导入。要撤销整个导入吗？',
  undoStarted: '正在撤销这次导入，做完会告诉您。',
  undoTooLate: (hours: number) => `过了 ${hours} 小时，不能再撤销这次导入。`,
  undone: (undone: number) => `已撤销导入：收回 ${undone} 条`,
  keptAs: {
    edited: (n: number) => `${n} 条没有收回：之后有人改过。`,
    used: (n: number) => `${n} 条不能收回：已有跟进、计划、预留等记录。`,
  },
  keptListed: (n: number) => `下面只列前 ${n} 条没有收回的，明细里都有。`,
  undoneColumns: ['行', '编号', '结果'],
  undoneAs: { undone: '已收回', edited: '保留：之后改过', used: '不能收回：已有记录' },
  undoneList: '下载明细',
  undoneFile: '撤销明细',
  undoneReady: '撤销明细：每一行收回了没有，没收回的为什么。',
  gaveUp: {
    check: (what: string) => `${what}表没有检查成`,
    rows: (what: string) => `${what}导入中断了`,
    undo: (what: string) => `${what}导入的撤销中断了`,
  },
  soFarOf: {
    check: () => '系统试了几次都没成功，已通知管理员。什么都没有写入。',
    rows: ({ nextRow, rows, added, updated }: Progress) =>
      nextRow === 0
        ? '系统试了几次都没成功，已通知管理员。什么都没有写入。'
        : `系统试了几次都没成功，已通知管理员。${rows} 行里处理了 ${nextRow} 行：新增 ${added}，更新 ${updated}。可以从断的地方接着导入，也可以把写入的全部撤销。`,
    undo: ({ undone, kept }: Progress) =>
      `系统试了几次都没成功，已通知管理员。已收回 ${undone} 条，保留 ${kept} 条，其余还没动。`,
  },
  stopped: (what: string, { nextRow, rows }: Progress) =>
    `您现在没有权限导入${what}：${rows} 行里处理了 ${nextRow} 行，其余不再导入。`,
  tryAgain: { check: '再检查一次', rows: '接着导入', undo: '接着撤销' },
  again: {
    check: '正在重新检查，检查完会把结果发给您。',
    rows: '从断的地方接着导入，做完会告诉您。',
    undo: '接着撤销，做完会告诉您。',
  },
  filesGone: '表格文件过了保留期，已经删除。需要的话请重新发一次。',
  noFaults: '这次导入没有错误表。',
  faultsReady: '错误表：最后一列是原因，改好后可以直接再发。',
  download: '下载',
  faultColumn: '错误',
  faultFile: '错误表',
  template: (what: string) => `${what}导入模板`,
  templateAbout: {
    customer: '姓名、电话、首次接触要填；带队的还要填置业顾问。一格可以写几个电话，用顿号隔开。',
    unit: '楼栋和房号要填（或者只填完整房号，例如 A-1-1502）。新房源还要户型、室、建筑面积。',
    contract:
      '房号、客户、签约日期、成交价、付款方式要填。客户写 C 编号；新客户写姓名和完整手机号，还要置业顾问。付款计划可以写：首付30% 签约后7天；按揭70% 网签后60天，合计要正好 100%。金额按元，表头写了万元就按万。',
    receipt:
      '金额、收款日期要填，再写合同编号（H8、D7 或原编号）或房号。同一天同样的两笔请写流水号。财务导入的直接算到账，其他人导入的等财务确认。',
  },
  between: '；',
  cellFault: (label: string, value: string, sentence: string) => `${label}「${value}」：${sentence}`,
  noResult: (heading: string) => `${heading}是公式，没有算好的结果，请在 Excel 里打开、保存后再发。`,
  repeats: (row: number) => `和第 ${row} 行重复。`,
  denied: '您没有权限。',
  noName: '缺姓名。',
  noPhone: '缺电话。',
  noDate: '缺首次接触日期。',
  inFuture: '日期在将来。',
  dayUnreadable: {
    firstContactAt: (text: string) => `首次接触日期「${text}」没看懂，要写年月日，例如 2026-11-03。`,
    enteredAt: (text: string) => `录入日期「${text}」没看懂，要写年月日，例如 2026-11-03。`,
  },
  unitFault: {
    project: (text: string) => `项目「${text}」没看懂，请写项目代号，例如 A。`,
    building: (text: string) => `楼栋「${text}」没看懂，例如 1栋、1栋2单元。`,
    entrance: (text: string) => `单元「${text}」没看懂，例如 1单元。`,
    noBuilding: (text: string) => `房号「${text}」缺楼栋。`,
    disagree: (text: string) => `房号「${text}」和这一行的项目、楼栋、单元对不上。`,
  },
  ownerMissing: '缺置业顾问。',
  ownerUnknown: (name: string) => `您的团队里没有叫「${name}」的置业顾问。`,
  ownerTwice: (name: string) => `叫「${name}」的不止一位，请单独登记。`,
  ownerOther: (name: string) => `置业顾问是「${name}」：您只能导入自己的客户。`,
  phoneKnown: '这个电话公司里已有。',
};
