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
  'kpi:read',
  'target:set',
  'company:setUp',
  'channel:set',
  'delivery:read',
  'delivery:retry',
  'job:retry',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const EVERYBODY: readonly Permission[] = ['self:use'];
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
];
const MANAGER: readonly Permission[] = [
  ...CONSULTANT,
  'target:set',
  'channel:set',
  'delivery:read',
  'delivery:retry',
];

const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  consultant: CONSULTANT,
  manager: MANAGER,
  director: MANAGER,
  planner: [...EVERYBODY, 'kpi:read'],
  finance: EVERYBODY,
  service: EVERYBODY,
  desk: [...EVERYBODY, 'customer:register'],
  clerk: EVERYBODY,
  channel: EVERYBODY,
  // Reads everything, changes no record (DOMAIN 1).
  supervisor: [...EVERYBODY, 'customer:read', 'kpi:read', 'delivery:read'],
  // Being administrator gives no sight of customers (DOMAIN 1).
  admin: [...EVERYBODY, 'company:setUp', 'channel:set', 'delivery:read', 'delivery:retry', 'job:retry'],
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
