/** Does `work` again and again until the function that it gives is called. An argument, so that tests need not wait. */
export type Every = (ms: number, work: () => void) => () => void;

/** By a timer that keeps no process alive. */
export const everyByTimer: Every = (ms, work) => {
  const timer = setInterval(work, ms);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
};
