/** Where something stands in WeCom's admin console (work.weixin.qq.com), in its own words. */
export const CONSOLE_PAGES = {
  corpId: '我的企业 > 企业信息 > 企业ID',
  app: '应用管理 > 自建 > the app',
  callback: '应用管理 > 自建 > the app > 接收消息 > 设置API接收',
  trustedIp: '应用管理 > 自建 > the app > 企业可信IP > 配置',
  account: '通讯录 > the member > 账号',
} as const;
