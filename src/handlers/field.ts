import type { FieldKind } from '../domain/fieldKind.ts';
import type { Duration, Period, Range, SaidTime, Value } from '../domain/values.ts';

/** The closed lists that a choice can offer; their labels are `words` of i18n. */
export type Vocabulary =
  | 'gender'
  | 'source'
  | 'method'
  | 'level'
  | 'purpose'
  | 'orientation'
  | 'unitState'
  | 'decoration'
  | 'yesNo'
  | 'role'
  | 'channelPurpose'
  | 'deliveries'
  | 'access'
  | 'visitType'
  | 'planPurpose'
  | 'rotaAction'
  | 'poolAction'
  | 'state'
  | 'customerField'
  | 'decision'
  | 'floorBand'
  | 'avoidedFloor'
  | 'dislikeReason'
  | 'interest'
  | 'importKind'
  | 'importMode'
  | 'exportFormat'
  | 'paperKind'
  | 'templateAction'
  | 'eventAnswer'
  | 'payPlan'
  | 'dueOnly'
  | 'receiptKind'
  | 'payMethod'
  | 'account'
  | 'loanStep'
  | 'handoverAction'
  | 'inspection'
  | 'recheck'
  | 'repair'
  | 'complaintCategory'
  | 'measureAction'
  | 'analysisBy'
  | 'approvalAction'
  | 'verdict'
  | 'delegationAction'
  | 'complaintRisk'
  | 'complaintCause'
  | 'complaintList'
  | 'severity';

/** One field of a command. `V` is what `run` receives. */
export interface FieldSpec<V extends Value = Value, R extends boolean = boolean> {
  readonly kind: FieldKind;
  readonly required: R;
  /** Characters for text; the largest value for numbers; how many files. */
  readonly max?: number;
  readonly min?: number;
  readonly of?: 'money' | 'area' | 'count';
  readonly vocabulary?: Vocabulary;
  readonly options?: readonly string[];
  /** Further words that mean a code, besides its labels: 销售 is a consultant. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  /** Required in a form unless the field of this name says yes: a phone, or "left none". A line is asked by its command. */
  readonly requiredUnless?: string;
  /** False for what a line or a button can say but the form does not show. */
  readonly inForm: boolean;
  /** Choices that are also open to free words (concerns). */
  readonly open?: boolean;
  /** Of a file field: the media types that it takes, where they are no photos. */
  readonly accept?: readonly string[];
  /** An instant that must lie in the future. */
  readonly future?: boolean;
  /** Of money: a bare small number may be 元 as well as 万, which is asked. */
  readonly askUnit?: boolean;
  /** It names a unit: what a line says becomes the unit's key where it can only mean one. */
  readonly namesUnit?: boolean;
  /** Such a unit may be one that is none of the stock. */
  readonly elsewhere?: boolean;
  /** Only in the type: what `run` receives. */
  readonly value?: V;
}

interface Common {
  readonly inForm?: boolean;
}

type Built<V extends Value, O> = FieldSpec<V, O extends { required: true } ? true : false>;

interface Extra {
  readonly required?: boolean;
  readonly max?: number;
  readonly min?: number;
  readonly future?: boolean;
  readonly askUnit?: boolean;
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  readonly requiredUnless?: string;
  readonly elsewhere?: boolean;
}

function build<V extends Value, O extends Extra & Common>(
  kind: FieldKind,
  options: O | undefined,
  more: Partial<FieldSpec> = {},
): Built<V, O> {
  const { required = false, inForm = true, ...rest } = options ?? ({} as O);
  return { kind, required, inForm, ...rest, ...more } as unknown as Built<V, O>;
}

export const field = {
  text: <const O extends Extra & Common>(o?: O) =>
    build<string, O>('text', o, o?.max === undefined ? { max: 100 } : {}),
  longText: <const O extends Extra & Common>(o?: O) =>
    build<string, O>('longText', o, o?.max === undefined ? { max: 2000 } : {}),
  phone: <const O extends Extra & Common>(o?: O) => build<string, O>('phone', o),
  integer: <const O extends Extra & Common>(o?: O) => build<number, O>('integer', o),
  /** Fen. */
  money: <const O extends Extra & Common>(o?: O) => build<number, O>('money', o),
  /** 0.01 m². */
  area: <const O extends Extra & Common>(o?: O) => build<number, O>('area', o),
  date: <const O extends Extra & Common>(o?: O) => build<string, O>('date', o),
  dateTime: <const O extends Extra & Common>(o?: O) => build<SaidTime, O>('dateTime', o),
  duration: <const O extends Extra & Common>(o?: O) => build<Duration, O>('duration', o),
  period: <const O extends Extra & Common>(o?: O) => build<Period, O>('period', o),
  person: <const O extends Extra & Common>(o?: O) => build<string, O>('person', o, { max: 60 }),
  /** A unit as people speak of it: 1502, 1栋1502, A-1-1502. */
  unit: <const O extends Extra & Common>(o?: O) => build<string, O>('text', o, { max: 40, namesUnit: true }),
  lookup: <const O extends Extra & Common>(o?: O) => build<string, O>('lookup', o, { max: 40 }),
  range: <const O extends Extra & Common>(of: 'money' | 'area' | 'count', o?: O) =>
    build<Range, O>('range', o, { of }),
  choice: <const C extends string, const O extends Extra & Common>(
    vocabulary: Vocabulary,
    options: readonly C[],
    o?: O,
  ) => build<C, O>('choice', o, { vocabulary, options }),
  /** Files that were sent, as ids of the Files port. What is taken is in domain/files/fileRules.ts. */
  file: <const O extends Extra & Common & { readonly max: number; readonly accept?: readonly string[] }>(
    o: O,
  ) => build<readonly string[], O>('file', o),
  choices: <const C extends string, const O extends Extra & Common>(
    vocabulary: Vocabulary,
    options: readonly C[],
    o?: O,
  ) => build<readonly C[], O>('choices', o, { vocabulary, options }),
  /** Several words of one's own. */
  freeChoices: <const O extends Extra & Common>(o?: O) =>
    build<readonly string[], O>('choices', o, { options: [], open: true }),
  /** Several units, as people speak of them. */
  units: <const O extends Extra & Common>(o?: O) =>
    build<readonly string[], O>('choices', o, { options: [], open: true, namesUnit: true }),
};

export type Fields = Readonly<Record<string, FieldSpec>>;

/** What `run` receives: required fields are there, the others may be missing. */
export type InputOf<F extends Fields> = {
  readonly [K in keyof F as F[K] extends FieldSpec<Value, true> ? K : never]: NonNullable<F[K]['value']>;
} & {
  readonly [K in keyof F as F[K] extends FieldSpec<Value, true> ? never : K]?: NonNullable<F[K]['value']>;
};
