/** The arrows of docs/ARCHITECTURE.md. A rule is never widened to let a change through. */
const npm = (...names) => `node_modules/(${names.join('|')})(/|$)`;

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'domain imports domain and calculation-only packages: no I/O, no platform, no database',
      from: { path: '^src/domain' },
      to: {
        pathNot: ['^src/domain', npm('luxon', 'libphonenumber-js', 'fastest-levenshtein', '@types/luxon')],
      },
    },
    {
      name: 'i18n-knows-only-domain',
      severity: 'error',
      from: { path: '^src/i18n' },
      to: { pathNot: ['^src/i18n', '^src/domain'] },
    },
    {
      name: 'handlers-know-no-platform',
      severity: 'error',
      from: { path: '^src/handlers' },
      to: {
        path: ['^src/(bot|db|jobs)', npm('@slack', 'sequelize', 'mysql2', 'sqlite3', 'koa', 'node-schedule')],
      },
    },
    {
      name: 'platforms-are-strangers',
      severity: 'error',
      from: { path: '^src/bot/(slack|wecom|web)/' },
      to: { path: '^src/bot/(slack|wecom|web)/', pathNot: '^src/bot/$1/' },
    },
    {
      name: 'bot-knows-no-database-and-no-jobs',
      severity: 'error',
      from: { path: '^src/bot' },
      to: { path: ['^src/db', '^src/jobs'] },
    },
    {
      name: 'db-implements-ports-only',
      severity: 'error',
      from: { path: '^src/db' },
      to: { path: '^src/(bot|jobs|handlers/(?!ports/|chat/))' },
    },
    {
      name: 'jobs-reach-inwards',
      severity: 'error',
      from: { path: '^src/jobs' },
      to: { path: '^src/(bot|db)' },
    },
    {
      name: 'only-db-knows-sequelize',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/db' },
      to: { path: npm('sequelize', 'mysql2', 'sqlite3', 'umzug', 'aws4fetch') },
    },
    {
      name: 'only-bot-knows-koa',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/bot' },
      to: { path: npm('koa', '@koa', 'koa-helmet') },
    },
    {
      name: 'only-jobs-know-schedule-and-charts',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/jobs' },
      to: { path: npm('node-schedule', 'chart.js', 'chartjs-node-canvas', '@napi-rs', 'canvas') },
    },
    {
      name: 'only-papers-know-word',
      severity: 'error',
      comment: 'templates come from people: what reads them is in one place',
      from: { path: '^src', pathNot: '^src/handlers/papers/docx\\.ts$' },
      to: { path: npm('docxtemplater', 'pizzip') },
    },
    {
      name: 'only-main-and-commands-wire',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(main|cli/)' },
      to: { path: '^src/app' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-to-dev-dep',
      severity: 'error',
      from: { path: '^src' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/bot/web/page' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
