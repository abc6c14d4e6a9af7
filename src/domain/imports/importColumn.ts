/** A column that is understood: by any of its names, in either language. */
export interface ImportColumn {
  readonly field: string;
  /** The first is the one of the template in Chinese, the second in English. */
  readonly names: readonly [string, string, ...string[]];
  /** It may stand in several columns, which are read as one with this between them. */
  readonly joins?: string;
  readonly kind?: 'money' | 'area' | 'date';
}
