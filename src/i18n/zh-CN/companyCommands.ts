/** The set-up commands: what they are called and how they are said. */
export const companyCommands = {
  'project.create': {
    title: '新建项目',
    about: '新建一个楼盘项目；单独说「项目」看现有的',
    examples: ['项目 云溪府', '项目 云溪府 城市=杭州 开放=09:00-18:00'],
    fields: { name: '名称', city: '城市', zone: '时区', opening: '开放', working: '工作' },
    hints: {
      name: '例如 云溪府',
      city: '例如 杭州',
      zone: '例如 Asia/Shanghai',
      opening: '案场开放时间，例如 09:00-18:00',
      working: '计算期限用的工作时间，例如 周一至周五 9:00-12:00 13:00-18:00',
    },
  },
  'team.create': {
    title: '新建小组',
    about: '在项目里新建一个小组；单独说「小组」看现有的',
    examples: ['小组 云溪府 一组'],
    fields: { project: '项目', name: '名称' },
    hints: { project: '例如 云溪府', name: '例如 一组' },
  },
  'member.add': {
    title: '管理成员',
    about: '添加同事、绑定第二个账号、换岗换组、停用账号；单独说「成员」看名单',
    examples: [
      '成员 slack:U012AB3CD 李娜 置业顾问 项目=云溪府 小组=一组',
      '成员 wecom:lina 李娜',
      '成员 李娜 停用',
    ],
    fields: {
      identity: '账号',
      name: '姓名',
      role: '职务',
      project: '项目',
      team: '小组',
      access: '状态',
      member: '成员编号',
    },
    hints: {
      identity: '对方先给我发一句话，我会回他这串标识，例如 slack:U012AB3CD、wecom:lina',
      name: '例如 李娜',
      project: '例如 云溪府；几个项目用顿号隔开',
      team: '例如 一组',
    },
  },
  'channel.set': {
    title: '设置频道',
    about: '在群里说，决定这个群收什么、看哪个小组的',
    examples: ['频道 日报', '频道 日报 投诉 小组=一组', '频道 无'],
    fields: { purposes: '内容', team: '小组', project: '项目' },
    hints: { team: '不填就是整个项目', project: '只有一个项目时不用填' },
  },
  'robot.set': {
    title: '群机器人',
    about: '私聊时说：登记企业微信群机器人的地址，日报就发到那个群',
    examples: ['群机器人 https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=… 日报 小组=一组'],
    fields: { address: '地址', purposes: '内容', team: '小组', project: '项目' },
    hints: {
      address: '群里 添加群机器人（消息推送）后复制的 Webhook 地址',
      purposes: '不填就是日报',
      team: '不填就是整个项目',
    },
  },
  'policy.set': {
    title: '设置规则',
    about: '看制度里可调的数字，或改其中一条',
    examples: ['规则', '规则 customer.entry 2工作日', '规则 跟进间隔A 3天 项目=云溪府'],
    fields: { policy: '规则', value: '数值', project: '项目' },
    hints: { policy: '例如 customer.entry', value: '例如 2工作日', project: '不填就是全公司' },
  },
  'setup.guide': {
    title: '上手',
    about: '一步一步把系统用起来，看还差什么',
    examples: ['上手', '上手 2'],
    fields: { chapter: '第几步' },
  },
};
