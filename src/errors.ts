/** What can stop the process, closed: each names the thing, the value, what is allowed and the next step in its message. */
export const OPERATOR_ERRORS = [
  'config.invalid',
  'dataKey.invalid',
  'database.url',
  'database.unreachable',
  'clock.skewed',
  'port.taken',
] as const;
export type OperatorErrorCode = (typeof OPERATOR_ERRORS)[number];

/** A fault that an operator can mend. Its message is printed as it is, without a stack trace. */
export class OperatorError extends Error {
  readonly code: OperatorErrorCode;
  constructor(code: OperatorErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OperatorError';
    this.code = code;
  }
}
