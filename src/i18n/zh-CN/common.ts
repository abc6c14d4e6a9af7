import { FILE_RULES, type FileFault, megabytes } from '../../domain/files/fileRules.ts';
import type { Unreadable } from '../../domain/understanding/reading.ts';

type Params = Unreadable['params'];

/** Sentences that belong to no noun. */
export const common = {
  submit: '提交',
  cancel: '取消',
  required: '必填',
  none: '—',
  listSeparator: '、',
  about: (text: string) => `${text}左右`,
  atMost: (text: string) => `${text}以内`,
  atLeast: (text: string) => `${text}起`,
  between: (from: string, to: string) => `${from}–${to}`,
  tenThousandYuan: (n: string) => `${n}万`,
  yuan: (n: string) => `${n}元`,
  squareMetres: (n: string) => `${n}㎡`,
  rooms: (n: number) => `${['零', '一', '两', '三', '四', '五', '六', '七', '八', '九'][n] ?? String(n)}房`,
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  today: '今天',
  tomorrow: '明天',
  yesterday: '昨天',

  stranger: (identity: string) =>
    `我还不认识您。请把这串标识发给系统管理员，由他添加您：${identity}\n（管理员的写法：成员 ${identity} 姓名 职务 项目=… 小组=…）`,
  disabled: '您的账号已停用。如有疑问请联系系统管理员。',
  deniedCommand: (command: string) => `您的岗位不能使用「${command}」。输入「帮助」看看您能用哪些。`,
  deniedForm: '这张表单是给另一位同事的，您不能提交。',
  failed: (reference: string) =>
    `系统出了点问题，这一条没有保存。请稍后再试；找管理员时报编号 ${reference}。`,
  emptyLine: '您想做什么？直接说就行，例如「新客 王先生 13800138001 三房 预算300万」。输入「帮助」看全部。',
  tooLong: (max: number) => `这段话太长了（超过 ${max} 字），没有保存。请分成几条发。`,
  unknown: (typed: string) => `没看懂「${typed}」，什么都没有保存。`,
  didYouMean: (words: readonly string[]) => `您是不是想说：${words.map((w) => `「${w}」`).join('、')}？`,
  sayWith: (word: string) => `按「${word}」办`,
  seeHelp: '输入「帮助」看看您能用哪些。',
  corrected: (lines: readonly string[]) => (lines.length === 0 ? '已更正。' : `已更正：${lines.join('；')}`),
  becameOther: (label: string, was: string, is: string) =>
    was === '' ? `${label} ${is}` : `${label} ${was} → ${is === '' ? '空' : is}`,
  oneStory: '和刚才那条记在一起了。',
  notCorrected: '这样改不行，原来那条没有动。',
  whichOne: '您说的是哪一位？',
  whichUnit: (n: string) => `${n} 是 ${n}元，还是 ${n}万？`,
  amountIn: { 元: (n: string) => `${n}元`, 万: (n: string) => `${n}万` },
  noneOfThem: '都不是',
  formHeading: (title: string) => title,
  formIntro: '还差一点，补全后提交：',
  formFix: '有几处需要改一下：',
  formChanged: '您填写期间，这条记录有别人改过，请核对：',
  formUsed: '这张表单已经提交过了。',
  formExpired: '这张表单已过期，请重新发一次命令。',
  formUnknown: '没有这张表单。',
  alreadySettled: '这张卡片已经处理过了。',
  changedMeanwhile: '刚才有人改过这条记录，您的操作没有保存。请看一眼最新内容再试。',
  fieldChanged: (now: string) =>
    now === '' ? '刚被别人清空了，请核对后再提交。' : `刚被别人改成「${now}」，请核对后再提交。`,
  fieldRequired: '必填',
  notFound: (ref: string) => `没有找到 ${ref}，或者它不归您。`,
  notFoundNearby: (ref: string, refs: readonly string[]) =>
    `没有找到 ${ref}，或者它不归您。您有这些：${refs.join('、')}`,
  noProject: '您还没有分到任何项目，请找系统管理员。',
  unreadable: {
    'phone.digits': (p: Params) =>
      `手机号是 ${p['digits'] ?? '?'} 位，应为 11 位。请核对后再填，我们不猜号码。`,
    'phone.unknown': () => '这不是一个有效的电话号码，请核对。',
    'date.impossible': (p: Params) => `没有「${p['typed'] ?? ''}」这个日子或时间。`,
    'date.unreadable': () => '没看懂这个时间。可以写：明天15:00、周五上午10点、11-30、3天后。',
    'date.past': () => '这个时间已经过去了，请写将来的时间。',
    'money.unit': () => '请带上单位：元还是万？',
    'money.unreadable': () => '没看懂金额。可以写：300万、260-320万、62.5万。',
    'money.range': () => '金额应在 1 元到 100 亿元之间。',
    'number.unreadable': () => '请填一个数字。',
    'number.range': (p: Params) =>
      p['min'] === undefined
        ? '这个数字不合理，请核对。'
        : `请填 ${p['min']} 到 ${p['max'] ?? ''} 之间的数字。`,
    'choice.unknown': (p: Params) => `没有这个选项。可选：${String(p['allowed'] ?? '')}`,
    'period.unreadable': () => '没看懂时间段。可以写：今天、昨天、本周、本月、上月、11月。',
    'duration.unreadable': () => '没看懂时长。可以写：2工作日、4工作小时、3天、30分钟。',
    'text.tooLong': (p: Params) => `太长了，最多 ${p['max'] ?? ''} 字。`,
    'text.empty': () => '不能为空。',
    'reference.unreadable': () => '没看懂这个编号。客户编号像 C12，计划编号像 P3。',
    'file.typed': () => '照片不能打字填，请在这一栏里拍照或从相册选。',
    'file.unknown': () => '有照片找不到了，请重新选。',
    'file.tooMany': (p: Params) => `最多 ${p['max'] ?? ''} 张，您选了 ${p['count'] ?? ''} 张，请去掉几张。`,
  } satisfies Record<Unreadable['code'], (params: Params) => string>,
  /** Why a file was not taken. */
  noFileFor: (title: string) => `「${title}」不能带文件，这次没有处理。请去掉文件再发，或者单独发文件。`,
  fileAlone: {
    table: '收到一张表格，是什么？',
    tables: '一次只能导入一张表，请一张一张发。',
    mayNot: '收到一张表格，但您不能导入表格。',
    photos: '照片要和一句话一起发才知道是谁的，例如发照片时写：跟进 王先生 到访 看了样板间',
    mixed: '表格和照片请分开发。',
    scans: '扫描件要写明是哪份合同才能归档，例如发文件时写：合同 H8',
    document: '收到一份 Word 文档，是什么的模板？',
    mayNotDocument: '收到一份 Word 文档，但您不能上传模板。',
    documents: '一次只能传一份模板，请一份一份发。',
    calendar: '工作日历',
    start: { customer: '导入客户', unit: '导入房源', contract: '导入合同', receipt: '导入收款' },
  },
  fileFault: (fault: FileFault): string => {
    const called = fault.name === '' ? '这个文件' : `「${fault.name}」`;
    switch (fault.code) {
      case 'empty':
        return `${called}是空的，请换一张。`;
      case 'tooLarge':
        return `${called}有 ${megabytes(fault.bytes)} MB，太大了，一张最多 ${megabytes(FILE_RULES.mostBytes)} MB。请压缩后再选。`;
      case 'heic':
        return `${called}是 HEIC 格式，很多地方打不开。请换成 JPEG 再发（iPhone：设置 > 相机 > 格式 > 兼容性最佳）。`;
      case 'kind':
        return `${called}不是照片，这里只收 JPEG 和 PNG 图片。`;
      case 'noTable':
        return `${called}不是表格，这里只收 Excel（.xlsx）和 CSV 文件。旧的 .xls 请另存为 .xlsx。`;
      case 'noDocument':
        return `${called}不是 Word 文档，这里只收 .docx。旧的 .doc 请在 Word 里另存为 .docx。`;
      case 'noScan':
        return `${called}的内容不是 PDF 或照片，没有保存。这里收 PDF、JPEG 和 PNG。`;
      case 'neither':
        return `${called}不是能收的文件：这里收 Excel（.xlsx）、CSV 表格，Word 文档（.docx），PDF，和 JPEG、PNG 照片。旧的 .xls 请另存为 .xlsx，旧的 .doc 另存为 .docx。`;
      case 'infected':
        return `${called}查出病毒，没有保存。请先在您的设备上杀毒。`;
      case 'unscanned':
        return `${called}没有保存：病毒扫描暂时用不了。请过几分钟再发一次。`;
      case 'unfetched':
        return `${called}没有收到，请再发一次。`;
      case 'disguised':
        return `${called}名字像照片，内容却不是，没有保存。请换一张。`;
    }
  },
};
