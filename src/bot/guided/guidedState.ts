import { z } from 'zod';
import type { Guide } from './guide.ts';

/** Of the deliveries that were heard; a platform gives one again within seconds or minutes. */
const MOST_HEARD = 32;

/** What is kept of a form that is asked question by question, also for a while after its end. */
export const guidedState = z.object({
  guide: z.object({
    ticket: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    asking: z.string().nullable(),
    asked: z.array(z.string()),
    more: z.boolean(),
    skipped: z.array(z.string()),
  }),
  /** Why the present question is asked once more. */
  fault: z.string().optional(),
  /**
   * `submitting`: on its way to the desk, and whoever comes next sees it through first; `gone`: sent or expired elsewhere;
   * `unseen`: its first question reached nobody.
   */
  stage: z.enum(['asking', 'submitting', 'submitted', 'cancelled', 'gone', 'unseen']),
  /** Deliveries that brought it here, the last one last: a repeated one changes nothing. */
  heard: z.array(z.string()),
  until: z.date(),
});

/** What is written of it; when it is forgotten is added then. */
export interface GuidedState {
  readonly guide: Guide;
  readonly fault?: string | undefined;
  readonly stage: z.infer<typeof guidedState>['stage'];
  readonly heard: readonly string[];
}

/** The deliveries heard, with this one. */
export function alsoHeard(heard: readonly string[], delivery: string): readonly string[] {
  return [...heard.filter((one) => one !== delivery), delivery].slice(-MOST_HEARD);
}
