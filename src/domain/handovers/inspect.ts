import type { Handover } from './handover.ts';

type Looked = Pick<Handover, 'checklist' | 'passed' | 'faulty' | 'inspectedDay'>;

/** What of the checklist nobody has looked at yet. */
export function notInspected({ checklist, passed, faulty }: Looked): string[] {
  return checklist.filter((item) => !passed.includes(item) && !faulty.includes(item));
}

/**
 * Items of the checklist are in order, or have a defect; what was said before of the same items is replaced. With the last of them the
 * inspection took place on that day (YYYY-MM-DD); it did not move by looking again.
 */
export function inspect(
  handover: Looked,
  {
    items,
    inOrder,
    day,
  }: { readonly items: readonly string[]; readonly inOrder: boolean; readonly day: string },
): Pick<Handover, 'passed' | 'faulty' | 'inspectedDay'> {
  const marked = (list: readonly string[], isHere: boolean): string[] =>
    handover.checklist.filter((item) => (items.includes(item) ? isHere : list.includes(item)));
  const passed = marked(handover.passed, inOrder);
  const faulty = marked(handover.faulty, !inOrder);
  const isOver = notInspected({ ...handover, passed, faulty }).length === 0;
  return { passed, faulty, inspectedDay: handover.inspectedDay ?? (isOver ? day : null) };
}
