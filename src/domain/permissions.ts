export const ROLES = [
  'consultant',
  'manager',
  'director',
  'planner',
  'finance',
  'service',
  'desk',
  'clerk',
  'channel',
  'supervisor',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'self:use',
  'customer:register',
  'customer:read',
  'customer:edit',
  'customer:reveal',
  'followUp:log',
  'plan:make',
  'plan:own',
  'plan:team',
  'kpi:read',
  'target:set',
  'company:setUp',
  'calendar:set',
  'channel:set',
  'delivery:read',
  'delivery:retry',
  'job:retry',
  'day:see',
  'unit:read',
  'unit:edit',
  'unit:floorPrice',
  'wording:approve',
  'visit:register',
  'visit:record',
  'rota:use',
  'rota:run',
  'unit:hold',
  'hold:decide',
  'ownership:read',
  'ownership:appeal',
  'ownership:decide',
  'filing:make',
  'filing:confirm',
  'problem:answer',
  'customer:merge',
  'pool:use',
  'pool:assign',
  'staff:handOver',
  'import:run',
  'export:run',
  'event:read',
  'event:run',
  'event:answer',
  'event:attend',
  'deal:make',
  'deal:read',
  'deal:end',
  'paper:make',
  'template:upload',
  'template:approve',
  'contract:sign',
  'contract:step',
  'contract:change',
  'receipt:claim',
  'receipt:settle',
  'loan:step',
  'approval:ask',
  'approval:read',
  'approval:decide',
  'handover:run',
  'satisfaction:ask',
  'satisfaction:read',
  'complaint:take',
  'complaint:read',
  'complaint:work',
  'complaint:analyse',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const EVERYBODY: readonly Permission[] = ['self:use'];
/** Whoever has to do with customers may be complained to (R3.4.2). */
const TAKES_COMPLAINTS: readonly Permission[] = ['complaint:take', 'complaint:read'];
const CONSULTANT: readonly Permission[] = [
  ...EVERYBODY,
  'customer:register',
  'customer:read',
  'customer:edit',
  'customer:reveal',
  'followUp:log',
  'plan:make',
  'plan:own',
  'kpi:read',
  'day:see',
  'unit:read',
  'visit:register',
  'visit:record',
  'rota:use',
  'unit:hold',
  'ownership:read',
  'ownership:appeal',
  'filing:make',
  'filing:confirm',
  'pool:use',
  'import:run',
  'event:read',
  'event:answer',
  'event:attend',
  'deal:make',
  'deal:read',
  'paper:make',
  'contract:sign',
  'contract:change',
  'receipt:claim',
  'loan:step',
  'approval:ask',
  'approval:read',
  'satisfaction:ask',
  'satisfaction:read',
  ...TAKES_COMPLAINTS,
];
const MANAGER: readonly Permission[] = [
  ...CONSULTANT,
  'target:set',
  'plan:team',
  'channel:set',
  'delivery:read',
  'delivery:retry',
  'unit:floorPrice',
  'rota:run',
  'hold:decide',
  'ownership:decide',
  'problem:answer',
  'customer:merge',
  'pool:assign',
  'staff:handOver',
  'export:run',
  'event:run',
  'deal:end',
  'contract:step',
  'handover:run',
  'approval:decide',
  'complaint:work',
  'complaint:analyse',
];

const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  consultant: CONSULTANT,
  manager: MANAGER,
  director: [...MANAGER, 'calendar:set', 'unit:edit', 'wording:approve', 'template:upload'],
  planner: [
    ...EVERYBODY,
    ...TAKES_COMPLAINTS,
    'kpi:read',
    'day:see',
    'unit:read',
    'unit:edit',
    'unit:floorPrice',
    'import:run',
    'export:run',
    'event:read',
    'event:run',
    'approval:read',
    'approval:decide',
    'satisfaction:read',
  ],
  finance: [
    ...EVERYBODY,
    ...TAKES_COMPLAINTS,
    'day:see',
    'unit:read',
    'deal:read',
    'receipt:claim',
    'receipt:settle',
    'approval:read',
    'approval:decide',
  ],
  service: [
    ...EVERYBODY,
    ...TAKES_COMPLAINTS,
    'complaint:work',
    'complaint:analyse',
    'day:see',
    'deal:read',
    'handover:run',
    'satisfaction:ask',
    'satisfaction:read',
  ],
  desk: [
    ...EVERYBODY,
    ...TAKES_COMPLAINTS,
    'customer:register',
    'visit:register',
    'rota:use',
    'rota:run',
    'filing:make',
    'filing:confirm',
    'event:read',
    'event:attend',
  ],
  clerk: [
    ...EVERYBODY,
    ...TAKES_COMPLAINTS,
    'day:see',
    'unit:read',
    'deal:read',
    'contract:sign',
    'contract:step',
    'contract:change',
    'receipt:claim',
    'loan:step',
    'paper:make',
    'template:upload',
    'approval:read',
    'approval:decide',
  ],
  channel: [...EVERYBODY, ...TAKES_COMPLAINTS, 'unit:read', 'filing:make'],
  // Reads everything, changes no record (DOMAIN 1).
  supervisor: [
    ...EVERYBODY,
    'customer:read',
    'kpi:read',
    'delivery:read',
    'unit:read',
    'ownership:read',
    'event:read',
    'deal:read',
    'approval:read',
    'satisfaction:read',
    'complaint:read',
    'complaint:analyse',
  ],
  // Being administrator gives no sight of customers (DOMAIN 1).
  admin: [
    ...EVERYBODY,
    'company:setUp',
    'calendar:set',
    'channel:set',
    'delivery:read',
    'delivery:retry',
    'job:retry',
    'staff:handOver',
    'approval:read',
    'approval:decide',
    'template:upload',
    'template:approve',
  ],
};

/** Whether a role holds a permission (R4.1.1). Which records it may use it on is `reach`. */
export function may(role: Role, permission: Permission): boolean {
  return GRANTS[role].includes(permission);
}

export type Reach = 'none' | 'own' | 'team' | 'project' | 'company';

/** How far a role sees customers and what hangs on them (R4.1.2). */
export function reach(role: Role): Reach {
  switch (role) {
    case 'consultant':
      return 'own';
    case 'manager':
      return 'team';
    case 'director':
    case 'supervisor':
      return 'company';
    case 'planner':
      return 'project';
    case 'finance':
    case 'service':
    case 'desk':
    case 'clerk':
    case 'channel':
    case 'admin':
      return 'none';
  }
}
