/** Sentences about how satisfied customers are (满意度, R3.4.2). */
export const satisfaction = {
  commands: {
    'satisfaction.show': {
      title: '满意度',
      about: '生成一次性评价链接发给客户；单说「满意度」看平均分、满意率和谁还没评',
      examples: ['满意度 C12', '满意度 H8', '满意度 T5', '满意度', '满意度 本月', '满意度 上月'],
      fields: {
        customer: '客户',
        contract: '合同',
        complaint: '投诉',
        visit: '到访',
        period: '时间',
        anew: '重发',
      },
      hints: {
        customer: '例如 C12；请他评最近的到访、交房或投诉',
        contract: '例如 H8 或房号；评交房',
        complaint: '例如 T5；评投诉处理',
        period: '本月、上月、11月……；不填看本月',
      },
    },
  },

  label: '满意度',
  rated: { visit: '到访接待', handover: '交房', complaint: '投诉处理' },
  askVisit: '请客户评价',
  askWhat: (customer: string) => `请 ${customer} 评价哪一次？`,
  choice: (what: string, at: string) => `${what} ${at}`,
  sent: (what: string, at: string) => `已生成评价链接：${what} ${at}`,
  sentFor: (customer: string, what: string, at: string) => `已生成评价链接：${customer} · ${what} ${at}`,
  forward: '把下面这段转给客户：',
  /** What the consultant sends on, from “您好” to the name of the project. */
  toSendOn: {
    visit: (project: string, url: string, until: string) =>
      `您好，感谢您来${project}看房。想请您花半分钟给这次接待打个分，您的意见我们都会认真看：\n${url}\n链接${until}前有效，不用登录，只能评一次。谢谢您！\n—— ${project}`,
    handover: (project: string, url: string, until: string) =>
      `您好，恭喜您收房！想请您花半分钟给这次交房打个分，您的意见我们都会认真看：\n${url}\n链接${until}前有效，不用登录，只能评一次。谢谢您！\n—— ${project}`,
    complaint: (project: string, url: string, until: string) =>
      `您好，您反映的问题我们已经处理，给您添麻烦了。想请您花半分钟评价一下处理得怎么样，还有不满意的地方请直接写下来：\n${url}\n链接${until}前有效，不用登录，只能评一次。谢谢您！\n—— ${project}`,
  },
  newLink: '重发新链接',
  askedAlready: (what: string, at: string, asked: string, expired: boolean) =>
    `${what} ${at}：${asked} 已请客户评价，还没评${expired ? '，链接已过期' : ''}。链接只给一次，找不到了可以重发，旧链接作废。`,
  answeredAlready: (what: string, at: string, answer: string) => `${what} ${at} 客户已经评过：${answer}`,
  nothingToRate: (customer: string) =>
    `${customer} 还没有可以评价的：要有到访、已签收的交房，或已办结的投诉。`,
  handoverNotDone: (ref: string) => `${ref} 还没有签收交房，签收以后再请客户评。`,
  complaintNotResolved: (ref: string) => `${ref} 还没有办结，办结以后再请客户评。`,
  visitNotFound: '没有找到这次到访，或者不归您管。',
  mayNotAsk: '评价链接由置业顾问、经理或客服发给客户；您可以看数据。',
  byLink: '发链接请客户自己评',
  byLinkValue: '发链接请客户评',

  stars: (n: number) => `${'★'.repeat(n)}${'☆'.repeat(5 - n)}`,
  points: (n: number) => `${n} 分`,
  answer: (stars: string, points: string, comment: string | null) =>
    `${stars} ${points}${comment === null ? '' : `「${comment}」`}`,
  waiting: '等客户评价',
  timeline: (day: string, what: string, answer: string) => `${day} ${what} ${answer}`,
  eventRated: (answer: string) => `客户评价 ${answer}`,
  onCard: '满意度：',
  aCustomer: '一位客户',
  complainant: '投诉人',

  answered: (customer: string, what: string, at: string, points: string) =>
    `${customer} 给 ${what} ${at} 打了 ${points}`,
  unhappy: (customer: string, what: string, at: string, points: string) =>
    `请马上看：${customer} 给 ${what} ${at} 只打了 ${points}`,
  labels: { rating: '评分', comment: '客户说', about: '服务人' },
  noComment: '没有写意见',
  callBack: '请尽快联系客户，问清原因。',
  reopen: '重开投诉',
  lookAt: '看客户',

  heading: (place: string, period: string) => `${place} 客户满意度 · ${period}`,
  summary: (mean: string, share: string, n: number) =>
    `平均 ${mean} 分，4 分和 5 分占 ${share}，共 ${n} 份评价。`,
  noAnswers: '这段时间还没有客户评价。',
  columns: ['谁', '平均分', '4–5 分', '份数'] as readonly string[],
  team: (name: string) => `【${name}】`,
  meanOf: '平均分',
  shareOf: '4–5 分占比',
  alt: (title: string, line: string) => `${title}。${line}`,
  lately: '最近的评价：',
  latelyLine: (day: string, name: string, what: string, answer: string) =>
    `${day} ${name} · ${what} ${answer}`,
  notYet: (n: number) => `还没评价 ${n}`,
  notYetLine: (customer: string, what: string, asked: string, expired: boolean) =>
    `${customer} · ${what} · ${asked} 发出${expired ? '（已过期）' : ''}`,
  more: '还有更早的没列出。',
  allAnswered: '发出去的都评了。',
  report: (mean: string, share: string, n: number) => `${mean} 分（满意 ${share}，${n} 份）`,

  page: {
    title: (project: string) => `${project} · 满意度评价`,
    question: {
      visit: (day: string) => `您对 ${day} 的接待满意吗？`,
      handover: (day: string) => `您对 ${day} 的交房满意吗？`,
      complaint: (day: string) => `您 ${day} 反映的问题，处理得满意吗？`,
    },
    lead: '点星星打分，半分钟就好。',
    day: (month: number, day: number) => `${month}月${day}日`,
    starLabel: (n: number) => ['很不满意', '不满意', '一般', '满意', '非常满意'][n - 1] ?? '',
    starSpoken: (n: number, label: string) => `${n} 星，${label}`,
    comment: '想说的话（可以不写）',
    placeholder: '哪里做得好，哪里还要改进，都可以告诉我们',
    send: '提交评价',
    once: '不用登录，只能提交一次。我们不会在这里收集您的姓名和电话。',
    needStars: '请先选几颗星',
    tooLong: (most: number) => `意见请写在 ${most} 个字以内，其余的可以当面或打电话告诉我们`,
    thanks: '谢谢您的评价',
    thanksMore: '我们已经收到，您的意见会让我们做得更好。',
    sorryMore: '很抱歉没有让您满意。我们会尽快联系您。',
    answered: '这条链接已经评过了',
    answeredMore: '谢谢您！一条链接只能评一次。还有想说的，请直接联系您的置业顾问。',
    expired: '这条链接过期了',
    expiredMore: '需要的话，请让置业顾问再发一条给您。',
    unknown: '没有找到这条链接',
    unknownMore: '可能没有复制完整，或者已经换了新的。请让置业顾问再发一条给您。',
    away: '暂时打不开',
    awayMore: '您的评价还没有提交，请过一会儿再试一次，链接仍然有效。',
    tryAgain: '再试一次',
  },
};
