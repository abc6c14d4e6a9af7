import TestRunner from 'jest-runner';

/** They start many processes each and take the machine's measure: beside them nothing else would get its turn in time. */
const WHOLE_MACHINE = /\/test\/(?:torture|galera)\//u;

/** First what may run side by side, then, one after the other, what needs the whole machine. */
export default class Runner extends TestRunner {
  async runTests(tests, watcher, options) {
    const whole = tests.filter(({ path }) => WHOLE_MACHINE.test(path));
    const others = tests.filter((test) => !whole.includes(test));
    if (others.length > 0) {
      await super.runTests(others, watcher, options);
    }
    if (whole.length > 0) {
      await super.runTests(whole, watcher, { ...options, serial: true });
    }
  }
}
