import type { companyCommands as zh } from '../zh-CN/companyCommands.ts';

export const companyCommands: typeof zh = {
  'project.create': {
    title: 'New project',
    about: 'Founds a project; “project” alone lists those there are',
    examples: ['project Cloudbrook', 'project Cloudbrook city=Hangzhou opening=09:00-18:00'],
    fields: { name: 'name', city: 'city', zone: 'zone', opening: 'opening', working: 'working' },
    hints: {
      name: 'e.g. Cloudbrook',
      city: 'e.g. Hangzhou',
      zone: 'e.g. Asia/Shanghai',
      opening: 'when the sales office is open, e.g. 09:00-18:00',
      working: 'the hours in which deadlines count, e.g. Mon-Fri 9:00-12:00 13:00-18:00',
    },
  },
  'team.create': {
    title: 'New team',
    about: 'Founds a team in a project; “team” alone lists those there are',
    examples: ['team Cloudbrook Team1'],
    fields: { project: 'project', name: 'name' },
    hints: { project: 'e.g. Cloudbrook', name: 'e.g. Team1' },
  },
  'member.add': {
    title: 'Members',
    about:
      'Adds a colleague, links a second account, changes role or team, ends access; “member” alone lists everybody',
    examples: [
      'member slack:U012AB3CD Lina consultant project=Cloudbrook team=Team1',
      'member wecom:lina Lina',
      'member Lina disable',
    ],
    fields: {
      identity: 'account',
      name: 'name',
      role: 'role',
      project: 'project',
      team: 'team',
      access: 'access',
      member: 'member',
    },
    hints: {
      identity: 'let them send me any message first: I answer with it, e.g. slack:U012AB3CD, wecom:lina',
      name: 'e.g. Lina',
      project: 'e.g. Cloudbrook; several with commas',
      team: 'e.g. Team1',
    },
  },
  'channel.set': {
    title: 'Channel',
    about: 'Said in a channel: what it receives, and of which team',
    examples: ['channel reports', 'channel reports complaints team=Team1', 'channel none'],
    fields: { purposes: 'receives', team: 'team', project: 'project' },
    hints: { team: 'empty means the whole project', project: 'not needed where there is only one' },
  },
  'robot.set': {
    title: 'Group robot',
    about: 'Said alone with me: registers the address of a WeCom group robot, which then posts the reports',
    examples: ['robot https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=… reports team=Team1'],
    fields: { address: 'address', purposes: 'receives', team: 'team', project: 'project' },
    hints: {
      address: 'the Webhook address that WeCom shows when a robot is added to the group',
      purposes: 'empty means the reports',
      team: 'empty means the whole project',
    },
  },
  'policy.set': {
    title: 'Policies',
    about: 'Lists the numbers that the rules leave open, or changes one',
    examples: [
      'policy',
      'policy customer.entry 2 working days',
      'policy followUp.interval.A 3 days project=Cloudbrook',
    ],
    fields: { policy: 'policy', value: 'value', project: 'project' },
    hints: {
      policy: 'e.g. customer.entry',
      value: 'e.g. 2 working days',
      project: 'empty means the whole company',
    },
  },
  'setup.guide': {
    title: 'Getting started',
    about: 'Step by step: what is set up and what is missing',
    examples: ['tour', 'tour 2', 'setup'],
    fields: { chapter: 'Chapter' },
  },
};
