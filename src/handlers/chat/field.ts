import type { FieldKind } from '../../domain/fieldKind.ts';
import type { Option } from './card.ts';

/** A field as a renderer sees it: labels are in the reader's language, `value` is what the input starts with. */
export interface FieldView {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly required: boolean;
  readonly help?: string;
  readonly options?: readonly Option[];
  readonly value?: string | readonly string[];
  /** Characters for text; the largest value for numbers; how many files. */
  readonly max?: number;
  /** Of a file field: the media types that it takes. Its value is the ids of what is stored already. */
  readonly accept?: readonly string[];
}

/** A form as a renderer sees it. `id` is its ticket: whoever submits it is the person it was made for. */
export interface FormView {
  readonly id: string;
  readonly title: string;
  readonly submitLabel: string;
  readonly fields: readonly FieldView[];
  /** Field name to sentence: shown beside the field. */
  readonly errors: Readonly<Record<string, string>>;
}
