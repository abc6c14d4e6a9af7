export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts'],
  testTimeout: 60_000,
  maxWorkers: 2,
  // ES modules in a VM are not given back: a worker grew to 3 GB, and the run took three times as long.
  workerIdleMemoryLimit: '1200MB',
  testSequencer: '<rootDir>/test/support/sequencer.mjs',
  runner: '<rootDir>/test/support/runner.mjs',
  globalSetup: '<rootDir>/test/support/globalSetup.mjs',
  globalTeardown: '<rootDir>/test/support/globalTeardown.mjs',
  reporters: [['default', { summaryThreshold: 1000 }], '<rootDir>/test/support/closingReporter.mjs'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript' },
          transform: { useDefineForClassFields: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};
