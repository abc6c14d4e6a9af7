/** What the doctor looked at, how it is, and what to do where it is not well. */
export interface Finding {
  readonly what: string;
  /** `warn`: it works, but somebody should look at it. */
  readonly state: 'ok' | 'warn' | 'fail';
  readonly detail: string;
}
