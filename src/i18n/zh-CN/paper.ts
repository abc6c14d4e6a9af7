import type { UnknownPlace } from '../../domain/papers/checkPlaceholders.ts';
import type { TemplateState } from '../../domain/papers/docTemplate.ts';
import type { DocxFaultCode } from '../../domain/papers/docxFault.ts';

const states: Readonly<Record<TemplateState, string>> = {
  draft: '待启用',
  approved: '启用中',
  retired: '已停用',
};

/** Sentences about the company's papers (认购书, 合同) and their templates. */
export const paper = {
  commands: {
    'paper.make': {
      title: '出认购书',
      about: '按公司启用的模板填好认购书，给您下载打印；缺什么先告诉您',
      examples: ['认购书 D7', '认购书 A-1-1502'],
      fields: { subscription: '认购', blank: '留空' },
      hints: { subscription: '例如 D7，或房号' },
    },
    'template.show': {
      title: '文书模板',
      about: '公司的认购书、合同模板：发 Word 文档就是传新版，系统管理员启用后才用',
      examples: ['模板', '模板 认购书', '模板 合同 启用 2'],
      fields: { kind: '文书', action: '操作', number: '版本', file: 'Word 文档', other: '其他' },
      hints: { number: '第几版，例如 2', file: '.docx，要填的地方写成 {客户姓名}、{房号}' },
    },
    'template.decide': {
      title: '启用模板',
      about: '启用或停用一版文书模板',
      examples: [],
      fields: { template: '模板', action: '操作' },
    },
  },
  undoKind: '文书模板',
  kinds: { subscription: '认购书', contract: '合同' },
  states,
  heading: (what: string) => `${what}模板`,
  listHeading: '文书模板',
  version: (n: number) => `第 ${n} 版`,
  title: (what: string, n: number) => `${what}模板第 ${n} 版`,
  columns: {
    kind: '文书',
    version: '版本',
    state: '状态',
    at: '时间',
    uploadedBy: '上传',
    decidedBy: '启用/停用',
  },
  none: (what: string) => `还没有${what}模板。`,
  how: (what: string) =>
    `把公司的${what}存成 .docx，要填的地方写成 {客户姓名}、{房号} 这样，发文件时写「模板 ${what}」。可以先下载样本看怎么写。`,
  sample: (what: string) => `下载${what}样本`,
  sampleName: (what: string) => `${what}模板样本`,
  download: (n: number) => `下载第 ${n} 版`,
  places: '能填的地方',
  table: (name: string, columns: readonly string[]) =>
    `${name}：表格一行，写成 {#${name}}${columns.map((one) => `{${one}}`).join(' ')}{/${name}}`,
  uploaded: (title: string) => `已收到${title}，等系统管理员启用`,
  uploadedOwn: (title: string) => `已收到${title}，还没有启用`,
  found: (n: number, names: string) => `里面有 ${n} 处要填：${names}。`,
  foundNone: '里面没有要填的地方，打印出来就是原样。',
  noAdmin: '公司还没有别的系统管理员，请联系装这个系统的人。',
  askHeading: (title: string, name: string) => `${name} 上传了${title}，请看过后启用`,
  approve: '启用',
  retire: '停用',
  sendBack: '不用',
  approved: (title: string) => `${title}已启用`,
  approvedBy: (title: string, name: string) => `${name} 启用了${title}`,
  retired: (title: string) => `${title}已停用`,
  retiredBy: (title: string, name: string) => `${name} 停用了${title}`,
  replacedNote: (n: number) => `原来的第 ${n} 版已停用。`,
  noneInForce: (what: string) => `现在没有启用的${what}模板，暂时不能出${what}。`,
  already: (title: string, state: string) => `${title}现在就是「${state}」。`,
  gone: '没有这一版模板，可能已经撤回了。',
  noDraft: (what: string) => `没有等着启用的${what}模板。`,
  nothingInForce: (what: string) => `没有启用中的${what}模板。`,
  noVersion: (what: string, n: number) => `${what}模板没有第 ${n} 版。`,
  whichKind: '是哪种文书的模板？',
  approveDenied: '模板要由系统管理员启用或停用。',
  denied: '文书模板由内勤或营销总监上传，系统管理员启用。',
  importTables: '要导入用的空白表格吗？',
  importTable: (what: string) => `${what}导入模板`,
  fileGone: '文件没有收到，请再发一次。',
  unknownHeading: '模板没有保存',
  unknown: ({ name, nearest, why }: UnknownPlace): string =>
    why === 'elsewhere'
      ? `{${name}} 用在这里不对：不是这种文书的，或者表格没写对`
      : nearest === null
        ? `{${name}} 不认识`
        : `{${name}} 不认识，是不是 {${nearest}}？`,
  mend: (what: string) => `改好后再发一次。能填哪些地方，发「模板 ${what}」看。`,
  faults: {
    damaged: '这个文件打不开，不是完整的 Word 文档（.docx）。请在 Word 里另存为 .docx 再发。',
    bomb: '这个文件解压后大得不正常，没有保存。',
    oldOrLocked: '这个文件有密码，打不开。请去掉密码再发。',
    program: '这个文件里带有宏或嵌入的程序，没有保存。请去掉后另存为 .docx 再发。',
    braces: '模板里的花括号没有配好',
  } satisfies Readonly<Record<DocxFaultCode, string>>,
  made: (ref: string, unit: string) => `${ref} 的认购书已填好 · ${unit}`,
  madeFrom: (title: string) => `用的是${title}。打印前请核对一遍；链接只有您能打开，12 小时内有效。`,
  blankNote: (names: string) => `留空待填：${names}。`,
  get: (what: string) => `下载${what}`,
  fileName: (what: string, ref: string, unit: string) => `${what} ${ref} ${unit}`,
  ended: (ref: string, state: string) => `${ref} ${state}，不能再出认购书。`,
  noTemplate: (what: string) =>
    `还没有启用的${what}模板，不能出${what}。请内勤发「模板 ${what}」上传，系统管理员启用。`,
  templateGone: (title: string) => `${title}的文件打不开了，请系统管理员重新上传一版并启用。`,
  missingHeading: (ref: string, what: string) => `${ref} 还缺资料，${what}没有出`,
  missing: {
    customer: (names: string, ref: string) => `客户缺：${names}。发「改客 ${ref} …」补上`,
    unit: (names: string, key: string) => `房源缺：${names}。请项目策划发「房源 ${key} …」补上`,
    building: (names: string, building: string) => `楼栋缺：${names}。请项目策划发「楼栋 ${building} …」补上`,
    deal: (names: string) => `这单缺：${names}。`,
  },
  fillCustomer: '补客户资料',
  makeBlank: '留空先出',
  near: (places: string) =>
    `出错的地方：${places}。每一处都要写成 {客户姓名}，表格要有开头 {#付款计划} 和结尾 {/付款计划}。`,
};
