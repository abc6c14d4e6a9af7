import type { PaperKind } from './paperKind.ts';

/** 待启用 启用中 停用: one of a kind is approved at a time. */
export const TEMPLATE_STATES = ['draft', 'approved', 'retired'] as const;
export type TemplateState = (typeof TEMPLATE_STATES)[number];

/** One version of the company's own Word template of a paper (R2.3.1). */
export interface DocTemplate {
  readonly id: string;
  readonly kind: PaperKind;
  /** Of the versions of its kind, from 1. */
  readonly number: number;
  /** The .docx, as an id of the Files port. */
  readonly fileId: string;
  readonly state: TemplateState;
  readonly uploadedById: string;
  readonly uploadedAt: Date;
  /** Who approved it, or sent it back; null while it waits. */
  readonly decidedById: string | null;
  /** When it came into its state. */
  readonly at: Date;
  readonly version: number;
}
