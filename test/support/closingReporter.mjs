/** Says at the very end what this machine could not run, and how many tests passed: the last line is for machines. */
export default class ClosingReporter {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } =
      results;
    const missing = process.env.LOUPAN_TEST_MISSING ?? '';
    // A file that does not load has no tests to count; it is a failure all the same.
    const failed = numFailedTests + (numRuntimeErrorTestSuites ?? 0);
    const skipped = numPendingTests + numTodoTests;
    const lines = [
      ...(missing === '' ? [] : [`Not run here: ${missing}`]),
      `Tests: ${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    ];
    // Nobody writes after this: jest has printed its own summary by the time the process ends.
    process.once('exit', () => {
      process.stdout.write(`\n${lines.join('\n')}\n`);
    });
  }
}
