/** Sentences about the picture and the page of a building (销控). */
export const grid = {
  title: (project: string, building: string) => `${project} ${building}栋 销控`,
  subtitle: (of: { readonly at: string; readonly units: number; readonly sold: number }) =>
    `${of.at} · 共 ${of.units} 套 · 已售 ${of.sold}%`,
  column: (entrance: string | null, stack: number) =>
    entrance === null ? String(stack).padStart(2, '0') : `${entrance}单元 ${String(stack).padStart(2, '0')}`,
  legend: (state: string, count: number) => `${state} ${count}`,
  until: (state: string, end: string) => `${state} 至${end}`,
  link: (building: string) => `打开 ${building} 实时销控`,
  rooms: '户型',
  builtArea: '建面',
  innerArea: '套内',
  orientation: '朝向',
  listPrice: '总价',
  perSquare: '单价',
  yuan: (n: string) => `${n}元/㎡`,
  which: '要看哪一栋？',
  buildingLabel: (project: string, building: string) => `${project} ${building}栋`,
  unknown: (typed: string, known: readonly string[]) =>
    `没有「${typed}」这栋楼，或者它不在您的项目里。您能看的有：${known.join('、')}`,
  noBuildings: '您的项目还没有录入楼栋。',
  empty: (building: string) => `${building} 还没有录入房源。`,
  noPicture: '图暂时没画出来，数字是准的；也可以打开下面的链接看。',
  page: {
    updated: '实时更新',
    stale: '连不上了，下面是刚才的情况',
    all: '全部',
    close: '关闭',
    hint: '点一套看详情',
    sayHold: (key: string) => `在聊天里发「预留 ${key} 客户」即可预留`,
    over: '这个页面的链接已失效，请在聊天里重新发「销控」。',
    others: '这个链接已在另一台设备或另一个浏览器打开。请在聊天里重新发「销控」。',
  },
  commands: {
    'grid.show': {
      title: '看销控',
      about: '一栋楼的销控图和实时页面',
      examples: ['销控 A-1', '销控 1栋'],
      fields: { building: '楼栋' },
      hints: { building: '例如 A-1、1栋；只有一栋时不用写' },
    },
  },
};
