import type { VisitKind } from '../../domain/reception/visit.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Doing } from '../doing.ts';
import type { Fields, InputOf } from '../field.ts';
import { refused } from '../replies.ts';
import type { arrivalFields } from './arrivalFields.ts';
import { receive } from './receive.ts';
import { visitorOf } from './visitorOf.ts';

interface Asking {
  readonly kind: VisitKind;
  readonly command: string;
  readonly fields: Fields;
  readonly input: Partial<InputOf<typeof arrivalFields>>;
}

/** Finds out who has come or called in, and receives him; what is open is asked first. */
export async function receiveSaid(context: Doing, asking: Asking): Promise<Outcome> {
  const { m, project } = context;
  if (project === undefined) {
    return refused(m.common.noProject);
  }
  const visitor = await visitorOf(context, asking);
  return visitor.kind === 'open'
    ? visitor.outcome
    : await receive(context, project, asking.kind, visitor, asking.input);
}
