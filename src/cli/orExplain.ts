import { OperatorError } from '../errors.ts';
import { StoreUnavailableError } from '../handlers/ports/session.ts';

/** Runs a command-line task; what an operator can mend is said in one message, without a stack trace. */
export async function orExplain(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (error instanceof OperatorError) {
      console.error(error.message);
    } else if (error instanceof StoreUnavailableError) {
      const { cause } = error;
      console.error(
        `The database of DATABASE_URL does not answer: ${cause instanceof Error ? cause.message : ''}`,
      );
    } else {
      throw error;
    }
    process.exitCode = 1;
  }
}
