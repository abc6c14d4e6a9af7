import type { UndoStep } from '../../domain/undo.ts';
import type { Work } from '../work.ts';

/** Makes one of the writes that take a change back. */
export async function takeStep(work: Work, step: UndoStep): Promise<void> {
  switch (step.do) {
    case 'insert':
      await work.insert(step.kind, step.record);
      return;
    case 'remove':
      await work.remove(step.kind, step.current);
      return;
    case 'restore':
      await work.update(step.kind, step.current, step.patch);
      return;
  }
}
